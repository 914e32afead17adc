package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** What is known of one domain. */
@Component
public final class Domains {

    private static final int CHANGES_SHOWN = 100;

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
                "hiddenHosts", visible.hosts(),
                "limit", CHANGES_SHOWN);
        return graph.read("query/domain", parameters)
                .next()
                .flatMap(domain -> Mono.zip(
                                rows("domain-endpoints", parameters),
                                rows("domain-statuses", parameters),
                                rows("domain-certificates", parameters),
                                rows("domain-features", parameters),
                                rows("domain-records", parameters),
                                rows("domain-web", parameters),
                                rows("domain-changes", parameters))
                        .map(facts -> new DomainShape(
                                        domain,
                                        facts.getT1(),
                                        facts.getT2(),
                                        facts.getT3(),
                                        facts.getT4(),
                                        facts.getT5(),
                                        facts.getT6(),
                                        facts.getT7(),
                                        visible)
                                .document()));
    }

    private Mono<List<Row>> rows(String statement, Map<String, Object> parameters) {
        return graph.read("query/" + statement, parameters).collectList();
    }
}
