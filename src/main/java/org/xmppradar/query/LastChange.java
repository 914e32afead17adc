package org.xmppradar.query;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import reactor.core.publisher.Mono;

/**
 * How far changes can be read. Neo4j lets others see a transaction piece by piece while it is committed, and a long reading sees what came
 * meanwhile in one place and not in another. So whoever reads on from a number bounds the reading by one up to which everything can be
 * seen before it begins; what comes later waits for the next.
 */
@Component
final class LastChange {

    /** A commit takes a fraction of it. Where nobody may write, as the disk is full, nothing is being committed either. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Graph graph;
    private @Nullable Settling last;

    LastChange(Graph graph) {
        this.graph = graph;
    }

    /** All who ask for the same number wait together. */
    private record Settling(long number, Mono<Long> settled) {}

    /** The newest number, 0 for none; what has it may not be seen yet. */
    Mono<Long> given() {
        return graph.read("query/last-change", Map.of())
                .next()
                .map(row -> row.number("seq"))
                .defaultIfEmpty(0L);
    }

    /** The newest number, once everything up to it can be seen. */
    Mono<Long> settled() {
        return given().flatMap(number -> settling(number).settled());
    }

    private synchronized Settling settling(long number) {
        Settling known = last;
        Settling chosen = known != null && known.number == number ? known : new Settling(number, settle(number));
        last = chosen;
        return chosen;
    }

    /** Whoever numbers changes holds the sequence until all can be seen. */
    private Mono<Long> settle(long number) {
        return graph.write(transaction -> transaction.run("ingest/await-changes", Map.of()))
                .timeout(PATIENCE)
                .onErrorComplete()
                .thenReturn(number)
                .cache();
    }
}
