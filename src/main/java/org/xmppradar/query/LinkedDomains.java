package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** Finds with whom a domain is linked as on the map; by federation only where both ends agreed to be named (XEP-0485). */
@Component
final class LinkedDomains {

    /** The nearest; a host or a key may be shared by thousands. */
    static final int MOST = 200;

    private static final List<String> KINDS = Stream.of(
                    LinkKind.FEDERATION, LinkKind.HOST, LinkKind.KEY, LinkKind.SERVICE)
            .map(LinkKind::key)
            .toList();

    private final Graph graph;

    LinkedDomains(Graph graph) {
        this.graph = graph;
    }

    /** Each once, by the first kind of link that there is. */
    Mono<List<Linked>> of(DomainName name, Instant at, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "name", name.ascii(),
                "kinds", KINDS,
                "at", at.toEpochMilli(),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts(),
                "rare", LinkKind.RARE,
                "limit", KINDS.size() * MOST);
        return graph.read("query/map-links", parameters)
                .filter(row -> visible.shows(row, "name"))
                .distinct((Row row) -> row.text("name"))
                .take(MOST)
                .map(row -> new Linked(row.text("name"), LinkKind.of(row.text("kind")), row.instant("firstSeen")))
                .collectList();
    }
}
