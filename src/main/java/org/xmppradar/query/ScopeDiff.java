package org.xmppradar.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the answers to one question differ between two moments.
 *
 * @param kind {@code appeared}, {@code vanished}, {@code changed}; {@code passing} when it was the same at both moments and
 *     another in between
 * @param type the kind of fact, as the graph names it
 * @param title the same as a heading
 * @param question in words
 * @param scope the same as the graph names it
 * @param before what held at the earlier moment and not at the later
 * @param after what held at the later moment and not at the earlier
 * @param between what held at neither, but between them, and what was away between them
 * @param omitted how many more facts there are than are told here
 */
public record ScopeDiff(
        String kind,
        String type,
        String title,
        String question,
        String scope,
        List<FactLine> before,
        List<FactLine> after,
        List<FactLine> between,
        long omitted) {

    private static final int SHOWN = 100;

    /** From the facts of one scope. */
    static ScopeDiff of(List<FactRow> rows, Visible visible) {
        Net net = Net.of(rows);
        String scope = rows.getFirst().scope();
        long told = Stream.of(net.before(), net.after(), net.between())
                .mapToLong(part -> Math.min(SHOWN, part.size()))
                .sum();
        return new ScopeDiff(
                net.kind(),
                rows.getFirst().type(),
                FactNoun.of(rows.getFirst().type()).title(),
                visible.text(Scope.words(scope)),
                visible.text(scope),
                lines(net.before(), visible),
                lines(net.after(), visible),
                lines(net.between(), visible),
                rows.size() - told);
    }

    private static List<FactLine> lines(List<FactRow> rows, Visible visible) {
        return rows.stream().limit(SHOWN).map(row -> row.line(visible)).toList();
    }

    /** What is left when what stands alike at both moments is taken out: it was but away in between. */
    record Net(List<FactRow> before, List<FactRow> after, List<FactRow> between) {

        static Net of(List<FactRow> rows) {
            Set<String> alike = words(rows, FactRow::before);
            alike.retainAll(words(rows, FactRow::after));
            List<FactRow> between = new ArrayList<>();
            List<FactRow> before = new ArrayList<>();
            List<FactRow> after = new ArrayList<>();
            for (FactRow row : rows) {
                boolean same = alike.contains(key(row));
                List<FactRow> part = same || row.before() == row.after() ? between : row.before() ? before : after;
                part.add(row);
            }
            return new Net(before, after, between);
        }

        private static Set<String> words(List<FactRow> rows, Predicate<FactRow> when) {
            return rows.stream().filter(when).map(Net::key).collect(Collectors.toCollection(HashSet::new));
        }

        private static String key(FactRow row) {
            return row.type() + " " + row.words();
        }

        String kind() {
            if (before.isEmpty() && after.isEmpty()) {
                return "passing";
            }
            return before.isEmpty() ? "appeared" : after.isEmpty() ? "vanished" : "changed";
        }
    }
}
