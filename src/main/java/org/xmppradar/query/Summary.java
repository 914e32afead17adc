package org.xmppradar.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The state of a domain in one line, drawn from the kinds of status at its doors. */
public record Summary(Level level, String title, String sentence) {

    /** Marks the kinds of questions to the DNS. */
    static final String DNS = "dns ";

    static final Summary UNVISITED =
            new Summary(Level.NEUTRAL, "Not visited yet", "The radar knows the name and has not looked at it so far.");
    private static final Summary NO_DOORS =
            new Summary(Level.NEUTRAL, "No service found", "Nothing was found that offers XMPP for this domain.");

    /**
     * From the distinct kinds at all doors, and of the questions to the DNS, which are marked: those matter only where no door
     * was found.
     */
    static Summary of(boolean visited, Collection<String> kinds) {
        if (!visited) {
            return UNVISITED;
        }
        if (kinds.contains(DNS + Finding.GONE)) {
            Finding gone = Finding.of(Finding.GONE);
            return new Summary(gone.level(), gone.title(), gone.meaning());
        }
        List<Finding> doors = findings(kinds.stream().filter(kind -> !kind.startsWith(DNS)));
        List<Finding> dns = findings(kinds.stream()
                .filter(kind -> kind.startsWith(DNS))
                .map(kind -> kind.substring(DNS.length()))
                .filter(kind -> !kind.equals(Finding.REACHABLE) && !kind.equals(Finding.PRESENT)));
        List<Finding> telling = doors.isEmpty() ? dns : doors;
        return telling.isEmpty() ? NO_DOORS : of(telling);
    }

    private static List<Finding> findings(Stream<String> kinds) {
        return kinds.distinct()
                .map(Finding::of)
                .sorted(Comparator.comparing(Finding::level).thenComparing(Finding::kind))
                .toList();
    }

    private static Summary of(List<Finding> bestFirst) {
        Finding best = bestFirst.getFirst();
        if (bestFirst.size() == 1) {
            return new Summary(best.level(), best.title(), best.meaning());
        }
        return switch (best.level()) {
            case GOOD -> partly(bestFirst);
            case FLAWED -> new Summary(Level.FLAWED, "Answers, with problems", best.meaning());
            case BAD -> new Summary(Level.BAD, "Not reachable", "Nothing could be used: " + titles(bestFirst));
            case NEUTRAL -> new Summary(Level.NEUTRAL, best.title(), best.meaning());
        };
    }

    private static Summary partly(List<Finding> bestFirst) {
        List<Finding> others = bestFirst.subList(1, bestFirst.size());
        boolean harmless = others.stream().allMatch(other -> other.level() == Level.NEUTRAL);
        return harmless
                ? new Summary(Level.GOOD, "Reachable", bestFirst.getFirst().meaning())
                : new Summary(Level.FLAWED, "Reachable, with problems", "Not all of it works: " + titles(others));
    }

    private static String titles(List<Finding> findings) {
        return findings.stream()
                        .map(finding -> lowerFirst(finding.title()))
                        .distinct()
                        .reduce((left, right) -> left + ", " + right)
                        .orElse("")
                + ".";
    }

    private static String lowerFirst(String title) {
        boolean acronym = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return acronym ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
