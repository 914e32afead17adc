package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.HostName;
import org.xmppradar.query.HostDocument.ServedDomain;
import reactor.core.publisher.Mono;

/** What is known of one host. */
@Component
public final class Hosts {

    private static final int DOMAINS_SHOWN = 200;

    private final Graph graph;
    private final Visibility visibility;

    Hosts(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** All of it as of {@code at}; empty when the host is not known, or not shown. */
    public Mono<HostDocument> find(HostName name, Instant at) {
        return visibility
                .now()
                .filter(visible -> visible.shows(name))
                .flatMap(visible -> read(
                        Map.of(
                                "name", name.ascii(),
                                "at", at.toEpochMilli(),
                                "hidden", visible.domains(),
                                "hiddenHosts", visible.hosts(),
                                "limit", DOMAINS_SHOWN),
                        visible,
                        at));
    }

    private Mono<HostDocument> read(Map<String, Object> parameters, Visible visible, Instant at) {
        return graph.read("query/host", parameters)
                .next()
                .zipWhen(_ -> graph.read("query/domains-of-host", parameters)
                        .filter(row -> visible.shows(row, "name"))
                        .collectList())
                .map(found -> document(found.getT1(), found.getT2(), visible, at));
    }

    private static String door(Row row) {
        return row.text("service").toUpperCase(Locale.ROOT) + " " + Scope.transport(row.text("transport")) + " "
                + row.number("port");
    }

    private static HostDocument document(Row host, List<Row> domains, Visible visible, Instant at) {
        Seen seen = Seen.of(host);
        return new HostDocument(
                host.text("name"),
                host.instant("firstSeen"),
                seen.newest(),
                DoorShape.addresses(host, seen, visible),
                host.number("domains"),
                domains.stream()
                        .map(row -> new ServedDomain(
                                DomainEntry.of(row, at),
                                row.rows("doors").stream()
                                        .map(Hosts::door)
                                        .sorted()
                                        .toList()))
                        .toList());
    }
}
