package org.xmppradar.query;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.model.DomainName;
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
                .flatMap(visible -> read(centre, Math.clamp(limit, 1, LARGEST), at, visible));
    }

    private static boolean mayBeCentre(NodeId centre, Visible visible) {
        return switch (centre.kind()) {
            case DOMAIN -> visible.shows(new DomainName(centre.key()));
            case HOST -> visible.shows(centre.key());
            case ADDRESS, CERTIFICATE, AUTHORITY, KEY -> true;
        };
    }

    private Mono<Neighbourhood> read(NodeId centre, int limit, Instant at, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "key", centre.key(),
                "at", at.toEpochMilli(),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts(),
                "limit", limit,
                "ring", SECOND_RING);
        return graph.read("query/neighbours-of-" + centre.kind().key(), parameters)
                .collectList()
                .filter(sources -> !sources.isEmpty())
                .map(sources -> NeighbourhoodShape.of(sources, at, visible));
    }
}
