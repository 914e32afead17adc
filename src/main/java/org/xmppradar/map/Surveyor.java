package org.xmppradar.map;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Patience;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import org.xmppradar.query.LinkKind;
import reactor.core.publisher.Mono;

/** Reads the whole federation for the map, one statement after the other, so that the database has time for others. */
final class Surveyor {

    private final Graph graph;
    private final Policy policy;
    private final MapSettings settings;

    Surveyor(Graph graph, Policy policy, MapSettings settings) {
        this.graph = graph;
        this.policy = policy;
        this.settings = settings;
    }

    /** All that there is at {@code at}, and the policy lets be shown. */
    Mono<Survey> survey(Instant at) {
        return Patience.gather(graph.read("query/map-domains", parameters(at))
                .filter(row -> isShown(row.text("name")))
                .sort(Comparator.comparing(row -> row.text("name")))
                .collectList()
                .map(domains -> new SurveyShape(domains, settings.mostLinks()))
                .flatMap(shape -> linked(shape, at)));
    }

    private Mono<Survey> linked(SurveyShape shape, Instant at) {
        return part(LinkKind.FEDERATION, "federation", at, shape::federation)
                .then(part(LinkKind.HOST, "hosts", at, host(shape)))
                .then(part(LinkKind.KEY, "keys", at, shape::shared))
                .then(part(LinkKind.SERVICE, "services", at, shape::service))
                .then(part(LinkKind.AUTHORITY, "authorities", at, shape::authority))
                .then(rows("software", at, shape::software))
                .then(rows("languages", at, shape::language))
                .then(Mono.fromCallable(() -> shape.survey(at)));
    }

    /** A host whose owner objects links nobody. */
    private Consumer<Row> host(SurveyShape shape) {
        return row -> {
            if (isShown(row.text("key"))) {
                shape.host(row);
            }
        };
    }

    private boolean isShown(String name) {
        Optional<DomainName> domain = DomainName.tryParse(name);
        return domain.isEmpty() || policy.may(domain.get(), Use.READ);
    }

    private Mono<Void> part(LinkKind kind, String statement, Instant at, Consumer<Row> taker) {
        return settings.kinds().contains(kind) ? rows(statement, at, taker) : Mono.empty();
    }

    private Mono<Void> rows(String statement, Instant at, Consumer<Row> taker) {
        return graph.read("query/map-" + statement, parameters(at))
                .doOnNext(taker)
                .then();
    }

    /** One more than is rare shows that it is not. */
    private static Map<String, Object> parameters(Instant at) {
        return Map.of("at", at.toEpochMilli(), "most", LinkKind.RARE + 1);
    }
}
