package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** Over whom two domains federate: the links that domains publish, followed in both directions. */
@Component
public final class LinkPaths {

    private final Graph graph;
    private final Visibility visibility;

    LinkPaths(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** One of the shortest ways as of {@code at}, both ends included; empty when there is none of six links, or none that may be shown. */
    public Mono<List<DomainName>> shortest(DomainName from, DomainName to, Instant at) {
        return visibility
                .now()
                .filter(visible -> visible.shows(from) && visible.shows(to) && !from.equals(to))
                .flatMap(visible -> graph.read("query/shortest-path", parameters(from, to, at, visible))
                        .next()
                        .map(row ->
                                row.texts("names").stream().map(DomainName::new).toList())
                        .filter(names -> names.stream().allMatch(visible::shows)));
    }

    private static Map<String, Object> parameters(DomainName from, DomainName to, Instant at, Visible visible) {
        return Map.of("from", from.ascii(), "to", to.ascii(), "at", at.toEpochMilli(), "hidden", visible.domains());
    }
}
