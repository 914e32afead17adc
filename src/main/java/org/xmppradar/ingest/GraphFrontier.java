package org.xmppradar.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.frontier.FrontierSize;
import org.xmppradar.frontier.Leases;
import org.xmppradar.frontier.Placed;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The frontier kept in the graph itself, as {@code nextVisit} of {@code (:Domain)}: nothing else to run, nothing to lose. */
final class GraphFrontier implements Frontier {

    private final Graph graph;
    private final Policy policy;
    private final Leases leases;
    private final Clock clock;
    private volatile Refused refused = new Refused(Long.MIN_VALUE, List.of());

    GraphFrontier(Graph graph, Policy policy, Leases leases, Clock clock) {
        this.graph = graph;
        this.policy = policy;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public Flux<Placed> offer(Collection<FoundName> names) {
        List<Map<String, Object>> rows = names.stream()
                .filter(found -> policy.may(found.name(), Use.ENQUEUE))
                .distinct()
                .sorted()
                .map(GraphFrontier::row)
                .toList();
        return rows.isEmpty() ? Flux.empty() : offer(rows);
    }

    private Flux<Placed> offer(List<Map<String, Object>> rows) {
        Map<String, Object> parameters = Map.of("rows", rows, "now", clock.millis());
        return graph.write(transaction ->
                        transaction.read("frontier/offer", parameters).collectList())
                .flatMapIterable(placed -> placed)
                .map(GraphFrontier::placed);
    }

    @Override
    public Flux<DomainName> due(int limit) {
        return Flux.defer(() -> {
            leases.renew();
            return graph.read("frontier/due", Map.of("now", clock.millis()))
                    .map(row -> new DomainName(row.text("name")))
                    .filter(name -> policy.may(name, Use.CONNECT))
                    .filter(leases::take)
                    .take(limit);
        });
    }

    @Override
    public void release(DomainName name) {
        leases.release(name);
    }

    @Override
    public Mono<Void> postpone(DomainName name, Instant until) {
        Map<String, Object> parameters = Map.of("name", name.ascii(), "until", until.toEpochMilli());
        return graph.write(transaction -> transaction.run("frontier/postpone", parameters))
                .doOnNext(_ -> release(name))
                .then();
    }

    @Override
    public Mono<FrontierSize> size() {
        return refused()
                .flatMapMany(names -> graph.read("frontier/size", Map.of("now", clock.millis(), "refused", names)))
                .map(row -> new FrontierSize(row.number("known"), row.number("due")))
                .single();
    }

    /** The names here that may not be visited any more: none joins them without a new word, as none is let in. */
    private Mono<List<String>> refused() {
        long version = policy.version();
        Refused known = refused;
        return known.version() == version
                ? Mono.just(known.names())
                : graph.read("frontier/names", Map.of())
                        .map(row -> row.text("name"))
                        .filter(name -> !policy.may(new DomainName(name), Use.CONNECT))
                        .collectList()
                        .doOnNext(names -> refused = new Refused(version, names));
    }

    /** What the policy refused at one of its versions. */
    private record Refused(long version, List<String> names) {}

    private static Map<String, Object> row(FoundName found) {
        return Map.of(
                "name", found.name().ascii(),
                "unicode", found.name().unicode(),
                "provenance", found.provenance());
    }

    private static Placed placed(Row row) {
        return new Placed(new DomainName(row.text("name")), row.flag("isNew"), row.instant("nextVisit"));
    }
}
