package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.observation.RecordKind;
import org.xmppradar.query.DomainDocument.AuthorityName;
import org.xmppradar.query.DomainDocument.CertificateFact;
import org.xmppradar.query.DomainDocument.DnsStatus;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.Problem;
import org.xmppradar.query.DomainDocument.RecordFact;
import org.xmppradar.query.DomainDocument.TlsaFact;

/** Shapes the rows about one domain into its document: pure. */
record DomainShape(
        Row domain,
        List<Row> endpoints,
        List<Row> statuses,
        List<Row> certificates,
        List<Row> features,
        List<Row> records,
        List<Row> traits,
        List<Row> software,
        List<Row> web,
        List<Row> inBand,
        List<Row> links,
        List<Row> changes,
        Visible visible) {

    DomainDocument document() {
        Seen seen = Seen.of(domain);
        String name = domain.text("name");
        PinShape pins = new PinShape(web, certificates, seen);
        WebPresence presence = new WebShape(name, web, pins, seen, visible).presence();
        List<DoorFacts> doors = doors(pins, seen);
        return new DomainDocument(
                name,
                domain.optionalText("unicode").orElse(name),
                domain.instant("firstSeen"),
                seen.newest(),
                domain.optionalInstant("lastVisited"),
                domain.optionalInstant("nextVisit"),
                domain.texts("foundVia").stream().filter(visible::shows).toList(),
                Summary.of(domain.optionalInstant("lastVisited").isPresent(), kinds()),
                Stream.concat(problems(presence), Advice.of(doors).stream()).toList(),
                doors,
                dns(seen),
                records(seen),
                tlsa(seen),
                certificateFacts(seen),
                presence,
                InBandShape.of(name, inBand, links, seen, visible).presence(),
                changes.stream().map(row -> ChangeEntry.of(row, visible)).toList());
    }

    private List<String> kinds() {
        return statuses.stream()
                .map(row -> (Door.isOneIn(row) ? "" : Summary.DNS) + row.text("kind"))
                .distinct()
                .toList();
    }

    private Stream<Problem> problems(WebPresence presence) {
        Map<String, List<String>> where = statuses.stream()
                .filter(row -> !row.text("kind").equals(Finding.REACHABLE) && !isOfPresence(row))
                .collect(Collectors.groupingBy(
                        row -> row.text("kind"),
                        TreeMap::new,
                        Collectors.mapping(DomainShape::place, Collectors.toList())));
        presence.documents().stream()
                .filter(document -> document.status().level() == Level.FLAWED)
                .forEach(document -> where.computeIfAbsent(document.status().kind(), _ -> new ArrayList<>())
                        .add(document.url()));
        return where.entrySet().stream()
                .map(entry -> Problem.of(Finding.of(entry.getKey()), entry.getValue()))
                .filter(problem -> problem.level() != Level.NEUTRAL)
                .sorted(Comparator.comparingInt(DomainShape::gravity).thenComparing(Problem::kind));
    }

    private static int gravity(Problem problem) {
        return switch (problem.level()) {
            case BAD -> 0;
            case FLAWED -> 1;
            case GOOD, NEUTRAL -> 2;
        };
    }

    /** Whether the domain is gone is no question that anybody was asked. */
    private static boolean isOfPresence(Row status) {
        return status.text("scope").equals("presence");
    }

    private static String place(Row status) {
        return Door.isOneIn(status) ? Door.of(status).text() : Scope.words(status.text("scope"));
    }

    private List<DoorFacts> doors(PinShape pins, Seen seen) {
        DoorShape shape = new DoorShape(statuses, certificates, features, traits, software, pins, seen, visible);
        return endpoints.stream().map(shape::facts).toList();
    }

    private List<DnsStatus> dns(Seen seen) {
        return statuses.stream()
                .filter(row -> !Door.isOneIn(row) && !isOfPresence(row))
                .map(row -> dns(row, seen))
                .toList();
    }

    private DnsStatus dns(Row row, Seen seen) {
        return new DnsStatus(
                row.text("scope").substring("status.".length()),
                Scope.words(row.text("scope")),
                row.text("kind").equals(Finding.REACHABLE),
                row.optionalText("dnssec").orElse(""),
                DoorShape.aliases(row, visible),
                Status.ofAnswer(row, seen, visible));
    }

    private List<RecordFact> records(Seen seen) {
        return Stream.of(RecordKind.values())
                .flatMap(kind -> records.stream()
                        .filter(row -> row.text("scope").equals("record." + kind.key()))
                        .map(row -> record(kind, row, seen)))
                .toList();
    }

    private RecordFact record(RecordKind kind, Row row, Seen seen) {
        return new RecordFact(
                kind.key(),
                kind.type(),
                visible.text(row.text("owner")),
                visible.text(row.text("value")),
                kind.isLegacy(),
                row.text("dnssec"),
                row.instant("firstSeen"),
                seen.last(row));
    }

    private List<TlsaFact> tlsa(Seen seen) {
        return records.stream()
                .filter(row -> row.text("type").equals("TLSA"))
                .map(row -> new TlsaFact(
                        row.text("host"),
                        (int) row.number("port"),
                        visible.text(row.text("value")),
                        row.optionalText("dnssec").orElse(""),
                        row.instant("firstSeen"),
                        seen.last(row)))
                .toList();
    }

    private List<CertificateFact> certificateFacts(Seen seen) {
        Map<String, List<Row>> byCertificate = certificates.stream()
                .collect(Collectors.groupingBy(
                        row -> row.row("certificate").text("sha256"), LinkedHashMap::new, Collectors.toList()));
        return byCertificate.values().stream()
                .map(rows -> certificate(rows, seen))
                .toList();
    }

    private CertificateFact certificate(List<Row> rows, Seen seen) {
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
                latest(rows.stream().map(seen::last)));
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
