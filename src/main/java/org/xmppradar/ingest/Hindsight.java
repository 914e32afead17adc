package org.xmppradar.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Mono;

/**
 * Tells when the graph knows the future: the clock was ahead once and was put back. Until it has caught up, visits of those domains
 * are not due, and if they are made all the same what they see counts as late and is ignored: nothing false is written, but nothing
 * new either, and somebody should hear of it. Looks at the start and once an hour.
 */
final class Hindsight {

    private static final Logger LOG = LoggerFactory.getLogger(Hindsight.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** Clocks of several crawlers may differ by a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Graph graph;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    Hindsight(Graph graph) {
        this.graph = graph;
    }

    Mono<Void> look(Instant now) {
        Instant before = last.get();
        boolean due = !now.isBefore(before.equals(Instant.MIN) ? now : before.plus(EVERY)) || now.isBefore(before);
        return due && last.compareAndSet(before, now) ? ask(now) : Mono.empty();
    }

    private Mono<Void> ask(Instant now) {
        return future(now)
                .doOnNext(row -> LOG.warn(
                        "{} domains were visited in the future, by a clock that was ahead: until it is {} what is seen"
                                + " of them is taken for late and ignored",
                        row.number("domains"),
                        row.instant("latest")))
                .then();
    }

    /** How many domains were visited in the future, and when; nothing when none was. */
    Mono<Row> future(Instant now) {
        return graph.read("ingest/future", Map.of("now", now.plus(TOLERANCE).toEpochMilli()))
                .filter(row -> row.number("domains") > 0)
                .next();
    }
}
