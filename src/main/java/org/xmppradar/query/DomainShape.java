package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.observation.RecordKind;
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
        Row links,
        List<Row> changes,
        CrawlThen crawl,
        Instant at,
        Visible visible) {

    /** Whether a domain is gone is a status of its own, beside those of what was asked. */
    private static final String PRESENCE = "presence";

    /** From the one row of {@code query/domain-page}. */
    static DomainShape of(Row page, Instant at, Visible visible) {
        return new DomainShape(
                page.row("domain"),
                page.rows("endpoints"),
                page.rows("statuses"),
                page.rows("certificates"),
                page.rows("features"),
                page.rows("records"),
                page.rows("traits"),
                page.rows("software"),
                page.rows("web"),
                page.rows("inBand"),
                page.row("links"),
                page.rows("changes"),
                Circumstances.recorded(page, visible).then(at),
                at,
                visible);
    }

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
                seen.newest().filter(answer -> !answer.isAfter(at)),
                visited(),
                isNow() ? domain.optionalInstant("nextVisit") : Optional.empty(),
                domain.texts("foundVia").stream().filter(visible::shows).toList(),
                Summary.of(visited().isPresent(), kinds()),
                Stream.concat(problems(presence), Advice.of(doors).stream()).toList(),
                doors,
                dns(seen),
                records(seen),
                tlsa(seen),
                new CertificateShape(certificates, seen, visible).facts(),
                presence,
                InBandShape.of(name, inBand, links, seen, visible).presence(),
                goneSince(),
                completeness(),
                Watch.of(domain).gaps(at),
                changes.stream().map(row -> ChangeEntry.of(row, visible)).toList());
    }

    /** Whether nobody has visited the domain since the moment that is looked at. */
    private boolean isNow() {
        return domain.optionalInstant("lastVisited").filter(at::isBefore).isEmpty();
    }

    /** The last visit up to the moment that is looked at, as far as the graph still tells of it. */
    private Optional<Instant> visited() {
        return isNow() ? domain.optionalInstant("lastVisited") : completeness().visitedBefore();
    }

    private Stream<Row> asked() {
        return statuses.stream().filter(row -> !row.text("scope").equals(PRESENCE));
    }

    private Optional<Instant> goneSince() {
        return statuses.stream()
                .filter(row ->
                        row.text("scope").equals(PRESENCE) && row.text("kind").equals("gone"))
                .map(row -> row.instant("firstSeen"))
                .findFirst();
    }

    private Completeness completeness() {
        Stream<Instant> evidence = Stream.concat(
                asked().map(row -> row.instant("firstSeen")), changes.stream().map(row -> row.instant("at")));
        return Completeness.of(at, domain, evidence, crawl, Unanswered.in(asked().toList(), web, inBand, visible));
    }

    private List<String> kinds() {
        return asked().map(row -> (Door.isOneIn(row) ? "" : Summary.DNS) + row.text("kind"))
                .distinct()
                .toList();
    }

    private Stream<Problem> problems(WebPresence presence) {
        Map<String, List<String>> where = asked().filter(
                        row -> !row.text("kind").equals(Finding.REACHABLE))
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

    private static String place(Row status) {
        return Door.isOneIn(status) ? Door.of(status).text() : Scope.words(status.text("scope"));
    }

    private List<DoorFacts> doors(PinShape pins, Seen seen) {
        DoorShape shape = new DoorShape(statuses, certificates, features, traits, software, pins, seen, visible);
        return endpoints.stream().map(shape::facts).toList();
    }

    private List<DnsStatus> dns(Seen seen) {
        return asked().filter(row -> !Door.isOneIn(row))
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
                seen.last(row),
                seen.times(row));
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
                        seen.last(row),
                        seen.times(row)))
                .toList();
    }
}
