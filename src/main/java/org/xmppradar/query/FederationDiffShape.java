package org.xmppradar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xmppradar.query.FederationDiff.KindDiff;
import org.xmppradar.query.FederationDiff.Names;

/** Shapes what changed in the federation, and says it in a sentence: pure. */
record FederationDiffShape(
        Between between,
        List<Kind> kinds,
        Names appeared,
        Names gone,
        Names returned,
        Watch crawls,
        List<CrawlThen.Pause> pauses) {

    private static final String STATUS = "WAS";

    /** A kind of fact, and at how many domains reachability was lost or regained by its changes. */
    record Kind(KindDiff diff, long lost, long regained) {}

    FederationDiff diff() {
        long lost = kinds.stream().mapToLong(Kind::lost).sum();
        long regained = kinds.stream().mapToLong(Kind::regained).sum();
        List<Gap> gaps = crawls.gaps(between.to()).stream()
                .filter(gap -> gap.meets(between.from(), between.to()))
                .toList();
        return new FederationDiff(
                between.from(),
                between.to(),
                summary(lost, regained, gaps),
                appeared,
                gone,
                returned,
                lost,
                regained,
                kinds.stream().map(Kind::diff).toList(),
                gaps,
                pauses);
    }

    private String summary(long lost, long regained, List<Gap> gaps) {
        List<String> parts = new ArrayList<>();
        domains(parts, appeared.domains(), "new");
        domains(parts, gone.domains(), "gone");
        domains(parts, returned.domains(), "back again");
        for (Kind kind : kinds) {
            if (!kind.diff().type().equals(STATUS)) {
                parts.add(kind.diff().title().toLowerCase(Locale.ROOT) + " changed at " + subjects(kind.diff()));
            }
        }
        if (lost > 0) {
            parts.add("endpoints lost at " + count(lost, "domain"));
        }
        if (regained > 0) {
            parts.add("endpoints back at " + count(regained, "domain"));
        }
        String changed = parts.isEmpty() ? "nothing changed that was seen" : String.join(", ", parts);
        return between.words() + ": " + changed + away(gaps) + ".";
    }

    /** Addresses are hosts', everything else is domains'. */
    private static String subjects(KindDiff diff) {
        return count(diff.subjects(), diff.type().equals("RESOLVES_TO") ? "host" : "domain");
    }

    private String away(List<Gap> gaps) {
        StringBuilder words = new StringBuilder();
        gaps.forEach(gap -> words.append("; the crawl was not at work (")
                .append(gap.words())
                .append(')'));
        if (!pauses.isEmpty()) {
            words.append("; it paused ").append(pauses.size() == 1 ? "once" : pauses.size() + " times");
        }
        return words.toString();
    }

    private static void domains(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(count(number, "domain") + " " + what);
        }
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
