package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
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

    private static final List<LinkKind> KINDS =
            List.of(LinkKind.FEDERATION, LinkKind.HOST, LinkKind.KEY, LinkKind.SERVICE);

    private final Graph graph;

    LinkedDomains(Graph graph) {
        this.graph = graph;
    }

    /** Each once, by the first kind of link that there is. */
    Mono<List<Linked>> of(DomainName name, Instant at, Visible visible) {
        return graph.read("query/map-links", MapLinks.parameters(name, KINDS, at, visible, KINDS.size() * MOST))
                .filter(row -> visible.shows(row, "name"))
                .distinct((Row row) -> row.text("name"))
                .take(MOST)
                .map(row -> new Linked(row.text("name"), LinkKind.of(row.text("kind")), row.instant("firstSeen")))
                .collectList();
    }
}
