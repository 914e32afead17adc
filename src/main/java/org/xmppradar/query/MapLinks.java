package org.xmppradar.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.MapLinksDocument.MapLink;
import reactor.core.publisher.Mono;

/** All links of one domain, of the kinds that the map knows; federation only where both ends agreed to be named then and now (XEP-0485). */
@Component
public final class MapLinks {

    private static final int MOST = 5_000;

    private final Graph graph;
    private final Visibility visibility;

    MapLinks(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /**
     * The links as of {@code at}; empty when the domain is not on the map, or not shown.
     *
     * @param nodes the places in an edition of all names on it; who is not on it is left out
     */
    public Mono<MapLinksDocument> of(
            DomainName domain, Map<String, Integer> nodes, Collection<LinkKind> kinds, Instant at) {
        return visibility
                .now()
                .filter(visible -> visible.shows(domain))
                .flatMap(visible -> Mono.justOrEmpty(nodes.get(domain.ascii()))
                        .flatMap(node -> graph.read("query/map-links", parameters(domain, kinds, at, visible, MOST))
                                .filter(row -> nodes.containsKey(row.text("name")) && visible.shows(row, "name"))
                                .map(row -> link(row, nodes))
                                .collectList()
                                .map(links -> new MapLinksDocument(domain.ascii(), node, links))));
    }

    private static MapLink link(Row row, Map<String, Integer> nodes) {
        String name = row.text("name");
        return new MapLink(
                nodes.getOrDefault(name, -1),
                name,
                LinkKind.of(row.text("kind")),
                row.optionalText("direction").orElse(""),
                row.instant("firstSeen"));
    }

    /** Of {@code query/map-links}. */
    static Map<String, Object> parameters(
            DomainName domain, Collection<LinkKind> kinds, Instant at, Visible visible, int most) {
        return Map.of(
                "name", domain.ascii(),
                "kinds", kinds.stream().map(LinkKind::key).toList(),
                "at", at.toEpochMilli(),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts(),
                "rare", LinkKind.RARE,
                "limit", most);
    }
}
