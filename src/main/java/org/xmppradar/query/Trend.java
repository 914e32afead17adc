package org.xmppradar.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of one kind went, day by day, of those that stand first at the end.
 *
 * @param days every day from the first on which somebody counted to the last that was asked for; empty when nobody counted
 * @param totals the domains of which shares are taken, of each day; null where nobody counted
 * @param words what it comes to, in sentences
 */
public record Trend(
        String kind,
        String title,
        List<LocalDate> days,
        List<Optional<Long>> totals,
        List<Line> lines,
        List<String> words) {

    /**
     * One of them.
     *
     * @param values of each day; null where nobody counted, or where it was below the smallest that was kept
     */
    public record Line(String key, String title, List<Optional<Long>> values) {

        /** The newest number, if there is any. */
        public Optional<Long> last() {
            return values.reversed().stream().flatMap(Optional::stream).findFirst();
        }
    }

    /** The days on which somebody counted. */
    public long counted() {
        return totals.stream().filter(Optional::isPresent).count();
    }

    /** The newest total, if there is any. */
    public Optional<Long> total() {
        return totals.reversed().stream().flatMap(Optional::stream).findFirst();
    }

    /** A line needs two days. */
    public boolean drawable() {
        return counted() > 1;
    }
}
