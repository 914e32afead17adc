package org.xmppradar.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.policy.Policy;
import reactor.core.publisher.Mono;

/**
 * Knows which names in the graph the policy hides. All names are read again when the policy has changed, or when there are more
 * than before, the latter not more often than every few seconds: asking for every name at every page would cost more than the
 * page. A name that came in between is still left out wherever it would be read, as each is asked for once more on its way out.
 */
@Component
final class Visibility {

    private static final Duration RECHECK = Duration.ofSeconds(5);

    private final Graph graph;
    private final Policy policy;
    private final Clock clock;
    private volatile @Nullable Snapshot latest;

    Visibility(Graph graph, Policy policy, Clock clock) {
        this.graph = graph;
        this.policy = policy;
        this.clock = clock;
    }

    private record Snapshot(long version, Counts counts, Instant checkedAt, Visible visible) {}

    private record Counts(long domains, long hosts) {}

    /** What may be shown under the policy's present word. */
    Mono<Visible> now() {
        long version = policy.version();
        Instant now = clock.instant();
        Snapshot known = latest;
        boolean current = known != null && known.version() == version;
        if (known != null && current && now.isBefore(known.checkedAt().plus(RECHECK))) {
            return Mono.just(known.visible());
        }
        return graph.read("query/name-counts", Map.of())
                .single()
                .map(row -> new Counts(row.number("domains"), row.number("hosts")))
                .flatMap(counts -> known != null && current && known.counts().equals(counts)
                        ? Mono.just(known.visible())
                                .doOnNext(visible -> latest = new Snapshot(version, counts, now, visible))
                        : read().doOnNext(visible -> latest = new Snapshot(version, counts, now, visible)));
    }

    private Mono<Visible> read() {
        Visible all = new Visible(policy, List.of(), List.of());
        return graph.read("query/names", Map.of())
                .filter(row -> !all.shows(row.text("name")))
                .collectList()
                .map(hidden -> new Visible(policy, names(hidden, "domain"), names(hidden, "host")));
    }

    private static List<String> names(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.text("kind").equals(kind))
                .map(row -> row.text("name"))
                .toList();
    }
}
