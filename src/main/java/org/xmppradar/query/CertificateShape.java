package org.xmppradar.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.query.DomainDocument.AuthorityName;
import org.xmppradar.query.DomainDocument.CertificateFact;

/** Shapes the certificates that a domain presents, each once however many endpoints present it: pure. */
record CertificateShape(List<Row> certificates, Seen seen, Visible visible) {

    List<CertificateFact> facts() {
        Map<String, List<Row>> byCertificate = certificates.stream()
                .collect(Collectors.groupingBy(
                        row -> row.row("certificate").text("sha256"), LinkedHashMap::new, Collectors.toList()));
        return byCertificate.values().stream().map(this::certificate).toList();
    }

    private CertificateFact certificate(List<Row> rows) {
        Row certificate = rows.getFirst().row("certificate");
        return new CertificateFact(
                certificate.text("sha256"),
                rows.getFirst().number("position") == 0,
                visible.text(certificate.text("subjectTitle")),
                visible.text(certificate.text("issuerTitle")),
                authority(rows.getFirst()),
                certificate.instant("notBefore"),
                certificate.instant("notAfter"),
                certificate.texts("names").stream().filter(visible::shows).toList(),
                certificate.optionalText("key").orElse(""),
                certificate.optionalText("signatureAlgorithm").orElse(""),
                certificate.flag("selfSigned"),
                rows.stream().map(row -> Door.of(row).text()).distinct().toList(),
                earliest(rows.stream().map(row -> row.instant("firstSeen"))),
                latest(rows.stream().map(seen::last)),
                rows.stream().map(seen::times).reduce(Times::or).orElseThrow());
    }

    private Optional<AuthorityName> authority(Row presented) {
        return presented.columns().get("authority") == null
                ? Optional.empty()
                : Optional.of(presented.row("authority"))
                        .map(row -> new AuthorityName(row.text("key"), visible.text(row.text("title"))));
    }

    private static Instant earliest(Stream<Instant> times) {
        return times.min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant latest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder()).orElseThrow();
    }
}
