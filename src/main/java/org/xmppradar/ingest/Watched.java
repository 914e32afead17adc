package org.xmppradar.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a domain was looked at regularly: spans, in order and apart, as two lists in step. Between two of them nobody looked, and
 * nothing is known: that is a gap, and no fact has ended in it.
 */
record Watched(List<Instant> from, List<Instant> to) {

    static final Watched NEVER = new Watched(List.of(), List.of());

    Watched {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Takes in a visit that ended later than all before: it moves the end of the last span or, after a gap, begins a new one. */
    Watched with(Instant began, Instant ended, Duration gap) {
        if (to.isEmpty()) {
            return new Watched(List.of(began.isAfter(ended) ? ended : began), List.of(ended));
        }
        Instant last = to.getLast();
        if (!ended.isAfter(last.plus(gap))) {
            return new Watched(from, append(to.subList(0, to.size() - 1), ended));
        }
        return new Watched(
                append(from, began.isAfter(last) && !began.isAfter(ended) ? began : ended), append(to, ended));
    }

    private static List<Instant> append(List<Instant> times, Instant time) {
        return Stream.concat(times.stream(), Stream.of(time)).toList();
    }
}
