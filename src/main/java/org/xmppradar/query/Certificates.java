package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.query.CertificateDocument.CertificateEntry;
import org.xmppradar.query.DomainDocument.AuthorityName;
import reactor.core.publisher.Mono;

/** What is known of one certificate. */
@Component
public final class Certificates {

    private static final int DOMAINS_SHOWN = 200;

    private final Graph graph;
    private final Visibility visibility;

    Certificates(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** All of it as of {@code at}; empty when it is not known, or no domain that may be shown ever presented it. */
    public Mono<CertificateDocument> find(Fingerprint sha256, Instant at) {
        return visibility
                .now()
                .flatMap(visible -> read(
                        Map.of(
                                "sha256", sha256.hex(),
                                "at", at.toEpochMilli(),
                                "hidden", visible.domains(),
                                "hiddenHosts", visible.hosts(),
                                "limit", DOMAINS_SHOWN),
                        visible,
                        at));
    }

    private Mono<CertificateDocument> read(Map<String, Object> parameters, Visible visible, Instant at) {
        return graph.read("query/certificate", parameters)
                .next()
                .filter(row -> row.number("everShown") > 0)
                .flatMap(row -> Mono.zip(
                                domains("query/domains-of-certificate", parameters, visible, at),
                                domains("query/domains-of-key", parameters, visible, at))
                        .map(found -> document(row, found.getT1(), found.getT2(), visible)));
    }

    private Mono<List<DomainEntry>> domains(
            String statement, Map<String, Object> parameters, Visible visible, Instant at) {
        return graph.read(statement, parameters)
                .filter(domain -> visible.shows(domain, "name"))
                .map(domain -> DomainEntry.of(domain, at))
                .collectList();
    }

    private static CertificateDocument document(
            Row row, List<DomainEntry> domains, List<DomainEntry> sameKey, Visible visible) {
        Row certificate = row.row("certificate");
        return new CertificateDocument(
                certificate.text("sha256"),
                said(certificate, "subject", visible),
                said(certificate, "subjectTitle", visible),
                said(certificate, "issuer", visible),
                said(certificate, "issuerTitle", visible),
                authority(row, visible),
                said(certificate, "serial", visible),
                certificate.instant("notBefore"),
                certificate.instant("notAfter"),
                certificate.texts("names").stream().filter(visible::shows).toList(),
                said(certificate, "key", visible),
                row.optionalText("spki").orElse(""),
                said(certificate, "signatureAlgorithm", visible),
                certificate.flag("authority"),
                certificate.flag("selfSigned"),
                certificate.texts("usages"),
                certificate.texts("certificateLogs"),
                certificate.flag("mustStaple"),
                certificate.instant("firstSeen"),
                row.number("domains"),
                domains,
                entries(row.rows("siblings"), visible),
                sameKey);
    }

    static List<CertificateEntry> entries(List<Row> rows, Visible visible) {
        return rows.stream()
                .map(row -> new CertificateEntry(
                        row.text("sha256"),
                        said(row, "subjectTitle", visible),
                        row.instant("notBefore"),
                        row.instant("notAfter")))
                .toList();
    }

    private static String said(Row row, String column, Visible visible) {
        return visible.text(row.optionalText(column).orElse(""));
    }

    private static Optional<AuthorityName> authority(Row row, Visible visible) {
        return row.columns().get("authority") == null
                ? Optional.empty()
                : Optional.of(row.row("authority"))
                        .map(found -> new AuthorityName(found.text("key"), visible.text(found.text("title"))));
    }
}
