package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Text;
import org.xmppradar.query.AuthorityDocument.IssuedCertificate;
import reactor.core.publisher.Mono;

/** What is known of one certificate authority. */
@Component
public final class Authorities {

    private static final int CERTIFICATES_SHOWN = 200;
    private static final int LONGEST_KEY = 200;

    private final Graph graph;
    private final Visibility visibility;

    Authorities(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** All of it as of {@code at}; empty when no authority has this key. */
    public Mono<AuthorityDocument> find(String key, Instant at) {
        return visibility
                .now()
                .flatMap(visible -> read(
                        Map.of(
                                "key", Text.clean(key, LONGEST_KEY),
                                "at", at.toEpochMilli(),
                                "hidden", visible.domains(),
                                "limit", CERTIFICATES_SHOWN),
                        visible));
    }

    private Mono<AuthorityDocument> read(Map<String, Object> parameters, Visible visible) {
        return graph.read("query/authority", parameters)
                .next()
                .zipWhen(row -> graph.read("query/authority-certificates", parameters)
                        .filter(certificate -> visible.shows(certificate, "example"))
                        .collectList())
                .map(found -> document(found.getT1(), found.getT2(), visible));
    }

    private static AuthorityDocument document(Row row, List<Row> certificates, Visible visible) {
        return new AuthorityDocument(
                row.text("key"),
                visible.text(row.optionalText("title").orElse("")),
                row.instant("firstSeen"),
                row.number("domains"),
                row.number("certificates"),
                certificates.stream().map(each -> issued(each, visible)).toList(),
                Certificates.entries(row.rows("own"), visible));
    }

    private static IssuedCertificate issued(Row row, Visible visible) {
        return new IssuedCertificate(
                Certificates.entries(List.of(row), visible).getFirst(), row.number("domains"), row.text("example"));
    }
}
