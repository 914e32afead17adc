package org.xmppradar.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets what is over for longer than the owner of this radar wants to keep it. Without a rule it forgets nothing; what still holds
 * it never does. Goes through the graph in small batches, each a transaction of its own, so that no writer waits long.
 */
public final class Retention {

    private static final int SUBJECTS = 200;
    private static final int CHANGES = 2_000;

    private final Graph graph;
    private final Map<FactType, Duration> rules;

    Retention(Graph graph, RetentionSettings settings) {
        this.graph = graph;
        this.rules = settings.rules();
    }

    /** Whether there is any rule. */
    public boolean isOn() {
        return !rules.isEmpty();
    }

    /** Goes through everything once; how much was forgotten. */
    public Mono<Long> forget(Instant now) {
        if (rules.isEmpty()) {
            return Mono.just(0L);
        }
        Map<String, Object> before = new HashMap<>();
        rules.forEach((type, kept) -> before.put(type.name(), now.minus(kept).toEpochMilli()));
        return Flux.concat(
                        sweep("ingest/forget-of-domains", "", SUBJECTS, before),
                        sweep("ingest/forget-of-hosts", "", SUBJECTS, before),
                        sweep("ingest/forget-changes", 0L, CHANGES, before))
                .reduce(0L, Long::sum);
    }

    private Flux<Long> sweep(String statement, Object from, int limit, Map<String, Object> before) {
        return batch(statement, from, limit, before)
                .expand(row -> row.number("looked") < limit
                        ? Mono.empty()
                        : batch(statement, row.columns().getOrDefault("last", from), limit, before))
                .map(row -> row.number("gone"));
    }

    private Mono<Row> batch(String statement, Object after, int limit, Map<String, Object> before) {
        Map<String, Object> parameters = Map.of("after", after, "limit", limit, "rules", before);
        return graph.write(transaction -> transaction.read(statement, parameters));
    }
}
