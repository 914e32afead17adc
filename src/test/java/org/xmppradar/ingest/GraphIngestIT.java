package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.Written;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.TlsaRecord;
import org.xmppradar.observation.Visit;

/** Visits become history in a real database. */
class GraphIngestIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant T3 = Instant.parse("2026-11-03T00:00:00Z");
    private static final String H1 = "h1.example";
    private static final String H2 = "h2.example";
    private static final String DOOR = "c2s.starttls@h1.example:5222";

    private Graph graph;
    private Ingest ingest;

    @BeforeEach
    void empty() {
        graph = TestDatabase.graph();
        ingest = new GraphIngest(graph, new AllBut("suppressed.example"), Usual.CALENDAR);
    }

    @Test
    void theSameVisitAgainChangesNothing() {
        Written first = write(whole(T1));
        GraphDump before = GraphDump.of(graph);

        Written second = write(whole(T1));

        assertThat(first.relationshipsCreated()).isPositive();
        assertThat(second.nodesCreated()).isZero();
        assertThat(second.relationshipsCreated()).isZero();
        assertThat(GraphDump.of(graph)).isEqualTo(before);
    }

    @Test
    void anUnchangedDomainWritesNoRelationshipAndNoNode() {
        write(whole(T1));
        GraphDump before = GraphDump.of(graph);

        Written second = write(whole(T2));

        assertThat(second.nodesCreated()).isZero();
        assertThat(second.relationshipsCreated()).isZero();
        assertThat(GraphDump.of(graph).relationships()).isEqualTo(before.relationships());
        assertThat(domain("a.example").number("visits")).isEqualTo(2);
    }

    @Test
    void aGraphFromBeforePrintsWereKeptIsReadOnce() {
        write(whole(T1));
        GraphDump before = GraphDump.of(graph);
        List<Long> prints = domain("a.example").numbers("seenPrints");
        graph.write(transaction -> transaction.run("test/without-prints", Map.of()))
                .block(PATIENCE);

        Written second = write(whole(T2));

        assertThat(second.relationshipsCreated()).isZero();
        assertThat(GraphDump.of(graph).relationships()).isEqualTo(before.relationships());
        assertThat(domain("a.example").numbers("seenPrints")).isEqualTo(prints).isNotEmpty();
    }

    @Test
    void whenAnEndpointIsNoLongerNamedAllOfItEnds() {
        write(whole(T1));

        write(Seen.of("a.example", T2).srv(H2).visit());

        assertThat(open("a.example")).containsExactlyInAnyOrder("SERVED_BY h2.example", "WAS reachable");
        assertThat(domain("a.example").texts("seenScopes"))
                .containsExactlyInAnyOrder("srv.c2s.starttls", "status.srv.c2s.starttls");
        assertThat(closed("a.example"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.instant("until")).isEqualTo(T2))
                .allSatisfy(fact -> assertThat(fact.instant("lastSeen")).isBetween(T1, T1.plusMillis(9)));
    }

    @Test
    void aNewCertificateFollowsTheOldOne() {
        write(Seen.of("a.example", T1).srv(H1).stream(H1, Seen.certificate("old"), "bind")
                .visit());
        write(Seen.of("a.example", T2).srv(H1).stream(H1, Seen.certificate("new"), "bind")
                .visit());

        assertThat(closed("a.example"))
                .extracting(fact -> fact.text("type") + " " + fact.text("target"))
                .containsExactly("PRESENTS " + Seen.certificate("old").sha256());
        assertThat(open("a.example"))
                .contains("PRESENTS " + Seen.certificate("new").sha256());
        assertThat(changes("tls." + DOOR)).last().satisfies(change -> {
            assertThat(change.texts("before")).singleElement().asString().startsWith("old ");
            assertThat(change.texts("after")).singleElement().asString().startsWith("new ");
        });
    }

    @Test
    void aFeatureThatReturnsIsANewRelationship() {
        write(Seen.of("a.example", T1).srv(H1).stream(H1, Seen.certificate("a"), "bind", "sm")
                .visit());
        write(Seen.of("a.example", T2).srv(H1).stream(H1, Seen.certificate("a"), "bind")
                .visit());
        write(Seen.of("a.example", T3).srv(H1).stream(H1, Seen.certificate("a"), "bind", "sm")
                .visit());

        List<Row> intervals = facts("a.example").stream()
                .filter(fact -> fact.text("target").equals("{urn:x}sm"))
                .toList();
        assertThat(intervals).hasSize(2);
        assertThat(intervals)
                .extracting(fact -> fact.row("properties").instant("firstSeen").truncatedTo(ChronoUnit.DAYS))
                .containsExactlyInAnyOrder(T1, T3);
    }

    @Test
    void aFailureEndsNothingButTheStatus() {
        write(whole(T1));

        write(Seen.of("a.example", T2)
                .srvFailed(FailureKind.DNS_SERVER_FAILURE)
                .addressesFailed(H1, FailureKind.DNS_TIMED_OUT)
                .streamFailed(H1, FailureKind.REFUSED)
                .visit());

        assertThat(closed("a.example")).extracting(fact -> fact.text("type")).containsOnly("WAS");
        assertThat(closed(H1)).isEmpty();
        assertThat(open("a.example")).contains("WAS refused", "WAS dns-server-failure");
        assertThat(domain("a.example").number("failures")).isEqualTo(1);
    }

    @Test
    void whatWasLeftAloneEndsNothingAtAll() {
        write(whole(T1));

        write(Seen.of("a.example", T2)
                .srv(H1)
                .streamFailed(H1, FailureKind.LEFT_ALONE)
                .visit());

        assertThat(closed("a.example")).isEmpty();
        assertThat(open("a.example")).contains("WAS reachable").doesNotContain("WAS left-alone");
        assertThat(domain("a.example").number("failures")).isZero();
    }

    @Test
    void oneBatchOrManyGiveTheSameGraph() {
        List<Visit> visits = List.of(
                whole(T1),
                Seen.of("b.example", T1.plusMillis(3))
                        .srv(H1)
                        .addresses(H1, "192.0.2.9")
                        .visit(),
                Seen.of("a.example", T2).srv(H2).addresses(H2, "192.0.2.2").visit(),
                whole(T3));
        visits.forEach(this::write);
        GraphDump singly = GraphDump.of(graph);
        empty();

        ingest.write(visits).block(PATIENCE);

        assertThat(GraphDump.of(graph)).isEqualTo(singly);
    }

    @Test
    void whoAskedToBeLeftOutIsNotWritten() {
        Written written = write(Seen.of("suppressed.example", T1).srv(H1).visit());

        assertThat(written).isEqualTo(Written.NOTHING);
        assertThat(GraphDump.of(graph).nodes()).isEmpty();
    }

    @Test
    void theNextVisitIsPartOfTheWriting() {
        Visit visit = whole(T1);
        write(visit);

        assertThat(domain("a.example").instant("nextVisit"))
                .isEqualTo(Usual.REVISIT.next(visit.domain(), visit.finishedAt(), 0))
                .isBetween(T2.minus(Duration.ofHours(3)), T2.plus(Duration.ofHours(3)));
    }

    @Test
    void certificatesKnowTheirIssuerAndKey() {
        write(whole(T1));

        String leaf = Seen.certificate("a.example").sha256().hex();
        assertThat(GraphDump.of(graph).relationships())
                .anyMatch(line -> line.contains("source=" + leaf) && line.contains("type=ISSUED_BY"))
                .anyMatch(line -> line.contains("source=" + leaf) && line.contains("type=HAS_KEY"));
    }

    private static Visit whole(Instant at) {
        return Seen.of("a.example", at)
                .srv(H1)
                .addresses(H1, "192.0.2.1", "2001:db8::1")
                .tlsa(H1, new TlsaRecord(3, 1, 1, "ab"))
                .stream(H1, Seen.certificate("a.example"), "mechanisms", "bind")
                .visit();
    }

    private Written write(Visit visit) {
        return ingest.write(List.of(visit)).blockOptional(PATIENCE).orElseThrow();
    }

    private Row domain(String name) {
        return rows("test/node", name).getFirst().row("properties");
    }

    private List<String> open(String name) {
        return facts(name).stream()
                .filter(fact -> fact.row("properties").number("until") == 253402214400000L)
                .map(fact -> fact.text("type") + " " + fact.text("target"))
                .distinct()
                .toList();
    }

    private List<Row> closed(String name) {
        return facts(name).stream()
                .filter(fact -> fact.row("properties").number("until") != 253402214400000L)
                .map(GraphIngestIT::flat)
                .toList();
    }

    private static Row flat(Row fact) {
        Map<String, Object> columns = new HashMap<>(fact.row("properties").columns());
        columns.put("type", fact.text("type"));
        columns.put("target", fact.text("target"));
        return new Row(columns);
    }

    private List<Row> facts(String name) {
        return rows("test/facts", name);
    }

    private List<Row> changes(String scope) {
        return rows("test/changes", scope);
    }

    private List<Row> rows(String statement, String name) {
        return graph.read(statement, Map.of("name", name))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
