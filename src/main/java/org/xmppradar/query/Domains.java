package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is known of one domain. */
@Component
public final class Domains {

    private static final int CHANGES_SHOWN = 100;
    private static final List<String> PARTS = List.of(
            "endpoints",
            "statuses",
            "certificates",
            "features",
            "records",
            "traits",
            "software",
            "web",
            "in-band",
            "links",
            "changes");

    private final Graph graph;
    private final Visibility visibility;
    private final Circumstances circumstances;

    Domains(Graph graph, Visibility visibility, Circumstances circumstances) {
        this.graph = graph;
        this.visibility = visibility;
        this.circumstances = circumstances;
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
                "limit", CHANGES_SHOWN);
        return graph.read("query/domain", parameters)
                .next()
                .flatMap(domain -> Flux.fromIterable(PARTS)
                        .flatMap(part -> rows(part, parameters))
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                        .zipWith(
                                circumstances.at(at, visible),
                                (parts, crawl) -> new DomainShape(
                                                domain,
                                                rows(parts, "endpoints"),
                                                rows(parts, "statuses"),
                                                rows(parts, "certificates"),
                                                rows(parts, "features"),
                                                rows(parts, "records"),
                                                rows(parts, "traits"),
                                                rows(parts, "software"),
                                                rows(parts, "web"),
                                                rows(parts, "in-band"),
                                                rows(parts, "links"),
                                                rows(parts, "changes"),
                                                crawl,
                                                at,
                                                visible)
                                        .document()));
    }

    private static List<Row> rows(Map<String, List<Row>> parts, String part) {
        return Objects.requireNonNull(parts.get(part), part);
    }

    private Mono<Map.Entry<String, List<Row>>> rows(String part, Map<String, Object> parameters) {
        return graph.read("query/domain-" + part, parameters).collectList().map(rows -> Map.entry(part, rows));
    }
}
