package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.Written;
import org.xmppradar.model.Interval;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Tally;
import org.xmppradar.observation.Visit;

/** What domains answer in-band becomes history in a real database, with only those named that may be. */
class InBandIngestIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-02T00:00:00Z");
    private static final String A = "a.example";
    private static final String ROOMS = "rooms.a.example";
    private static final String FILES = "files.a.example";

    private Graph graph;
    private Ingest ingest;

    @BeforeEach
    void empty() {
        graph = TestDatabase.graph();
        ingest = new GraphIngest(graph, new AllBut("suppressed.example"), Usual.CALENDAR);
    }

    @Test
    void an_unchanged_domain_writes_no_relationship_and_no_node() {
        write(whole(T1));
        GraphDump before = GraphDump.of(graph);

        Written second = write(whole(T2));

        assertThat(second.nodesCreated()).isZero();
        assertThat(second.relationshipsCreated()).isZero();
        assertThat(GraphDump.of(graph).relationships()).isEqualTo(before.relationships());
    }

    @Test
    void what_changed_between_two_visits_is_history() {
        write(whole(T1));

        write(SeenInBand.of(A, T2)
                .info(A, "urn:x")
                .items(FILES)
                .info(FILES, "urn:y")
                .version(A, "Prosody", "0.13.0")
                .visit());

        assertThat(facts(false))
                .containsExactlyInAnyOrder(
                        "ADVERTISES {urn:x}",
                        "ASKED answered",
                        "HAS_CAPS ver of 1",
                        "HOLDS 2",
                        "HOLDS 3",
                        "IDENTIFIES_AS server/im",
                        "LISTS rooms.a.example",
                        "OFFERS server",
                        "RUNS Prosody");
        assertThat(facts(true))
                .contains(
                        "ADVERTISES {urn:y}",
                        "CONTACT mailto:abuse@a.example",
                        "DESCRIBED_BY",
                        "HOLDS 1",
                        "LISTS files.a.example",
                        "REACHED_BY relayed",
                        "RUNS Prosody")
                .doesNotContain("LISTS rooms.a.example", "HOLDS 2", "HOLDS 3");
        assertThat(closed())
                .allSatisfy(fact -> assertThat(fact.instant("lastSeen")).isBetween(T1, T1.plusMillis(20)))
                .allSatisfy(fact -> assertThat(fact.instant("until")).isBetween(T2, T2.plusMillis(20)));
    }

    @Test
    void a_cut_list_adds_and_ends_nothing_but_its_length() {
        write(SeenInBand.of(A, T1).items(ROOMS, FILES).info(ROOMS, "urn:x").visit());

        write(SeenInBand.of(A, T2).cutItems(500, "new.a.example").visit());

        assertThat(facts(false)).containsExactly("HOLDS 2");
        assertThat(facts(true))
                .contains("HOLDS \u2265 500", "LISTS rooms.a.example", "LISTS files.a.example", "LISTS new.a.example");
    }

    @Test
    void links_are_named_where_the_other_opted_in_and_else_a_number() {
        write(SeenInBand.of("willing.example", T1)
                .info("willing.example", EntityInfo.SERVER_INFORMATION)
                .visit());
        write(SeenInBand.of("silent.example", T1).info("silent.example").visit());

        write(SeenInBand.of(A, T1)
                .links(1, "willing.example", "silent.example", "never-visited.example")
                .visit());

        assertThat(facts(true)).contains("FEDERATES_WITH willing.example", "HOLDS 3");
        assertThat(GraphDump.of(graph).relationships())
                .filteredOn(line -> line.contains("FEDERATES_WITH"))
                .hasSize(1);
        assertThat(GraphDump.of(graph).nodes()).noneMatch(line -> line.contains("never-visited"));
    }

    @Test
    void a_domain_carries_since_when_it_is_willing_as_long_as_it_is() {
        write(SeenInBand.of(A, T1).info(A, EntityInfo.SERVER_INFORMATION).visit());
        assertThat(willingSince())
                .hasSize(1)
                .allSatisfy(since -> assertThat(since).isBetween(T1, T1.plusMillis(20)));
        List<Instant> first = willingSince();

        write(SeenInBand.of(A, T1.plusSeconds(60))
                .info(A, EntityInfo.SERVER_INFORMATION)
                .visit());
        assertThat(willingSince()).isEqualTo(first);

        write(SeenInBand.of(A, T2).info(A, "urn:x").visit());
        assertThat(willingSince()).isEmpty();
    }

    private List<Instant> willingSince() {
        return graph.read("test/dump-nodes", Map.of())
                .mapNotNull(row ->
                        row.row("properties").optionalInstant("willingSince").orElse(null))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    @Test
    void a_service_that_speaks_for_its_domain_does_not_make_it_willing() {
        write(SeenInBand.of("b.example", T1)
                .info("b.example")
                .items("pubsub.b.example")
                .info("pubsub.b.example", EntityInfo.SERVER_INFORMATION)
                .visit());

        write(SeenInBand.of(A, T1).links(0, "b.example").visit());

        assertThat(facts(true)).contains("HOLDS 1").doesNotContain("FEDERATES_WITH b.example");
    }

    @Test
    void who_opts_out_becomes_a_number_at_the_next_visit() {
        write(SeenInBand.of("b.example", T1)
                .info("b.example", EntityInfo.SERVER_INFORMATION)
                .visit());
        write(SeenInBand.of(A, T1).links(0, "b.example").visit());
        assertThat(facts(true)).contains("FEDERATES_WITH b.example", "HOLDS 0");

        write(SeenInBand.of("b.example", T2).info("b.example").visit());
        write(SeenInBand.of(A, T2).links(0, "b.example").visit());

        assertThat(facts(true)).contains("HOLDS 1").doesNotContain("FEDERATES_WITH b.example");
    }

    @Test
    void who_asked_to_be_left_out_is_named_by_nobody() {
        write(SeenInBand.of(A, T1)
                .items(ROOMS, "suppressed.example")
                .links(0, "suppressed.example")
                .visit());

        assertThat(facts(true)).contains("LISTS rooms.a.example", "HOLDS 1");
        GraphDump dump = GraphDump.of(graph);
        assertThat(dump.nodes()).noneMatch(line -> line.contains("suppressed"));
        assertThat(dump.relationships()).noneMatch(line -> line.contains("suppressed"));
    }

    private static Visit whole(Instant at) {
        return SeenInBand.of(A, at)
                .info(A, "urn:x")
                .items(ROOMS, FILES)
                .info(ROOMS, "urn:x")
                .info(FILES, "urn:y")
                .version(A, "Prosody", "0.12.3")
                .size(ROOMS, Tally.exactly(3))
                .card("The A server")
                .contacts(new ContactAddress("abuse", "mailto:abuse@a.example"))
                .link()
                .visit();
    }

    private Written write(Visit visit) {
        return ingest.write(List.of(visit)).blockOptional(PATIENCE).orElseThrow();
    }

    /** What a.example says, or said, in sorted lines, each once; a card is named by a hash. */
    private List<String> facts(boolean open) {
        return rows().stream()
                .filter(fact -> isOpen(fact) == open)
                .map(fact ->
                        fact.text("type") + (fact.text("type").equals("DESCRIBED_BY") ? "" : " " + fact.text("target")))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Row> closed() {
        return rows().stream()
                .filter(fact -> !isOpen(fact))
                .map(fact -> fact.row("properties"))
                .toList();
    }

    private static boolean isOpen(Row fact) {
        return fact.row("properties").instant("until").equals(Interval.OPEN);
    }

    private List<Row> rows() {
        return graph.read("test/facts", Map.of("name", A))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
