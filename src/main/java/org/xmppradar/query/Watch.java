package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;

/**
 * When somebody looked: spans of regular visits, oldest first. Between two of them nobody did. What was before the first span is
 * not recorded, so no gap is claimed there either.
 */
record Watch(List<Span> spans) {

    /** Visits are regular while no more than this lies between two; a state holds no longer than this after it was seen. */
    static final Duration REGULAR = Duration.ofDays(3);

    record Span(Instant from, Instant to) {

        private Span with(Span later) {
            return new Span(from, to.isAfter(later.to()) ? to : later.to());
        }
    }

    /** Reads the two lists in step that a Domain carries; without them nothing is recorded. */
    static Watch of(Row domain) {
        List<Instant> from = domain.instants("watchedFrom");
        List<Instant> to = domain.instants("watchedTo");
        return new Watch(IntStream.range(0, Math.min(from.size(), to.size()))
                .mapToObj(i -> new Span(from.get(i), to.get(i)))
                .toList());
    }

    /** When any crawler was at work, from rows in any order; those that follow each other closely are one span. */
    static Watch ofCrawls(List<Row> crawls) {
        List<Span> spans = new ArrayList<>();
        crawls.stream()
                .map(crawl -> new Span(crawl.instant("startedAt"), crawl.instant("lastAt")))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    boolean goesOn = !spans.isEmpty()
                            && !span.from().isAfter(spans.getLast().to().plus(REGULAR));
                    spans.add(goesOn ? spans.removeLast().with(span) : span);
                });
        return new Watch(spans);
    }

    /** The times without visits that began before {@code now}; one that ended after it is told to its end. */
    List<Gap> gaps(Instant now) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Instant from = spans.get(i).to();
            boolean last = i + 1 == spans.size();
            if (from.isBefore(now) && (!last || from.plus(REGULAR).isBefore(now))) {
                gaps.add(Gap.of(
                        from,
                        last ? Optional.empty() : Optional.of(spans.get(i + 1).from())));
            }
        }
        return gaps;
    }

    /** The gap that an instant lies in. */
    Optional<Gap> gapAt(Instant instant) {
        return gaps(instant).stream().filter(gap -> gap.holds(instant)).findFirst();
    }

    /** Whether anything is recorded of an instant. */
    boolean knows(Instant instant) {
        return !spans.isEmpty() && !instant.isBefore(spans.getFirst().from());
    }

    /** The last end of a span that is not after an instant, which is a time of a visit. */
    Optional<Instant> visitedBefore(Instant instant) {
        return spans.stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(visit -> !visit.isAfter(instant))
                .max(Instant::compareTo);
    }
}
