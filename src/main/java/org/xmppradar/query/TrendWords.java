package org.xmppradar.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.xmppradar.query.Trend.Line;

/** Says in sentences what the lines of a trend show, for those who do not see them: pure. */
final class TrendWords {

    private TrendWords() {}

    /** How far a line went. */
    private record Move(String title, long by) {}

    static List<String> of(List<LocalDate> days, List<Line> lines) {
        List<Integer> counted = IntStream.range(0, days.size())
                .filter(i ->
                        lines.stream().anyMatch(line -> line.values().get(i).isPresent()))
                .boxed()
                .toList();
        if (counted.isEmpty()) {
            return List.of("Nobody counted in this time.");
        }
        int first = counted.getFirst();
        int last = counted.getLast();
        List<String> words = new ArrayList<>();
        standing(lines, days.get(last), last).ifPresent(words::add);
        if (first == last) {
            words.add("Only this day was counted so far; a line needs two.");
            return List.copyOf(words);
        }
        words.add(moves(lines, first, last, days.get(first)));
        int gaps = last - first + 1 - counted.size();
        if (gaps > 0) {
            words.add("Nobody counted on " + (gaps == 1 ? "one day" : gaps + " days")
                    + " between; the lines have gaps there.");
        }
        return List.copyOf(words);
    }

    private static Optional<String> standing(List<Line> lines, LocalDate day, int at) {
        return lines.stream()
                .filter(line -> line.values().get(at).isPresent())
                .max(Comparator.comparingLong(line -> line.values().get(at).orElse(0L)))
                .map(line -> String.format(
                        Locale.ENGLISH,
                        lines.size() == 1 ? "On %s %s: %,d." : "On %s most was %s: %,d.",
                        Dates.day(day),
                        line.title(),
                        line.values().get(at).orElse(0L)));
    }

    private static String moves(List<Line> lines, int first, int last, LocalDate since) {
        List<Move> moves = lines.stream()
                .filter(line -> line.values().get(first).isPresent()
                        && line.values().get(last).isPresent())
                .map(line -> new Move(
                        line.title(),
                        line.values().get(last).orElse(0L)
                                - line.values().get(first).orElse(0L)))
                .sorted(Comparator.comparingLong(Move::by))
                .toList();
        if (lines.size() == 1 && !moves.isEmpty() && moves.getFirst().by() != 0) {
            return String.format(
                    Locale.ENGLISH, "That is %+,d since %s.", moves.getFirst().by(), Dates.day(since));
        }
        Optional<Move> loss = end(moves, move -> move.by() < 0);
        Optional<Move> gain = end(moves.reversed(), move -> move.by() > 0);
        String day = "Since " + Dates.day(since);
        if (loss.isEmpty() && gain.isEmpty()) {
            return day + " nothing has moved from end to end.";
        }
        String gained = gain.map(
                        move -> String.format(Locale.ENGLISH, "%s gained most (+%,d)", move.title(), move.by()))
                .orElse("nothing gained");
        String lost = loss.map(move -> String.format(Locale.ENGLISH, "%s lost most (−%,d)", move.title(), -move.by()))
                .orElse("nothing lost");
        return day + " " + gained + " and " + lost + ".";
    }

    private static Optional<Move> end(List<Move> moves, Predicate<Move> wanted) {
        return moves.stream().limit(1).filter(wanted).findFirst();
    }
}
