package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.NodeId.Kind;
import reactor.core.publisher.Mono;

/**
 * What surrounds a node: its neighbours and, around a domain, also those of its hosts and certificates, which is where the
 * domains that share them come into sight.
 */
@Component
public final class Neighbourhoods {

    /** So many neighbours of each host and certificate around a domain: enough to see company, few enough to read. */
    private static final int SECOND_RING = 8;

    private static final int LARGEST = 200;

    private final Graph graph;
    private final Visibility visibility;

    Neighbourhoods(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** The surroundings as of {@code at}, at most {@code limit} neighbours; empty when the node is not known, or not shown. */
    public Mono<Neighbourhood> around(NodeId centre, int limit, Instant at) {
        return visibility
                .now()
                .filter(visible -> mayBeCentre(centre, visible))
                .flatMap(visible -> new Walk(at, Math.clamp(limit, 1, LARGEST), visible).from(centre));
    }

    private static boolean mayBeCentre(NodeId centre, Visible visible) {
        return switch (centre.kind()) {
            case DOMAIN -> visible.shows(new DomainName(centre.key()));
            case HOST -> visible.shows(centre.key());
            case ADDRESS, CERTIFICATE, AUTHORITY, KEY -> true;
        };
    }

    private final class Walk {

        private final Instant at;
        private final int limit;
        private final Visible visible;
        private final NeighbourhoodShape shape;

        Walk(Instant at, int limit, Visible visible) {
            this.at = at;
            this.limit = limit;
            this.visible = visible;
            this.shape = new NeighbourhoodShape(at, visible);
        }

        Mono<Neighbourhood> from(NodeId centre) {
            return label(centre)
                    .zipWith(neighbours(centre.kind(), List.of(centre.key()), limit))
                    .doOnNext(found -> {
                        shape.centre(centre, found.getT1());
                        take(centre.kind(), found.getT2());
                    })
                    .flatMap(found -> centre.kind() == Kind.DOMAIN ? secondRing() : Mono.just(shape))
                    .flatMap(walked -> domainKinds().map(kinds -> walked.neighbourhood(centre, kinds)));
        }

        private Mono<Row> label(NodeId centre) {
            return graph.read(
                            "query/node-label",
                            Map.of("kind", centre.kind().key(), "key", centre.key(), "at", at.toEpochMilli()))
                    .next();
        }

        private Mono<NeighbourhoodShape> secondRing() {
            return Mono.zip(ring(Kind.HOST), ring(Kind.CERTIFICATE)).map(found -> {
                take(Kind.HOST, found.getT1());
                take(Kind.CERTIFICATE, found.getT2());
                return shape;
            });
        }

        private Mono<List<Row>> ring(Kind kind) {
            return neighbours(kind, shape.keys(kind), SECOND_RING);
        }

        private void take(Kind kind, List<Row> rows) {
            rows.forEach(row -> shape.neighbours(kind, row));
        }

        private Mono<List<Row>> neighbours(Kind kind, List<String> keys, int most) {
            Map<String, Object> parameters = Map.of(
                    "keys", keys,
                    "at", at.toEpochMilli(),
                    "hidden", visible.domains(),
                    "hiddenHosts", visible.hosts(),
                    "limit", most);
            return keys.isEmpty()
                    ? Mono.just(List.of())
                    : graph.read("query/neighbours-of-" + kind.key(), parameters)
                            .collectList();
        }

        private Mono<Map<String, List<String>>> domainKinds() {
            return graph.read(
                            "query/domain-kinds",
                            Map.of(
                                    "names",
                                    shape.keys(Kind.DOMAIN),
                                    "at",
                                    at.toEpochMilli(),
                                    "hiddenHosts",
                                    visible.hosts()))
                    .collect(Collectors.toMap(row -> row.text("name"), row -> row.texts("kinds")));
        }
    }
}
