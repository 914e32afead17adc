package org.xmppradar.query;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** What is known of one domain. */
@Component
public final class Domains {

    private static final int CHANGES_SHOWN = 100;
    private static final int LINKS_SHOWN = 100;

    private final Graph graph;
    private final Visibility visibility;

    Domains(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** All of it as of {@code at}; empty when the name is not known, or not shown. */
    public Mono<DomainDocument> find(DomainName name, Instant at) {
        return visibility.now().filter(visible -> visible.shows(name)).flatMap(visible -> read(name, at, visible));
    }

    private Mono<DomainDocument> read(DomainName name, Instant at, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "name", name.ascii(),
                "at", at.toEpochMilli(),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts(),
                "limit", CHANGES_SHOWN,
                "links", LINKS_SHOWN);
        return graph.read("query/domain-page", parameters)
                .next()
                .map(page -> DomainShape.of(page, at, visible).document());
    }
}
