package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.frontier.FrontierSize;
import org.xmppradar.frontier.Leases;
import org.xmppradar.frontier.Placed;
import org.xmppradar.frontier.PolitenessBudget;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;

/** The frontier in a real database. */
class GraphFrontierIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(T1);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private Graph graph;
    private Frontier frontier;

    @BeforeEach
    void empty() {
        graph = TestDatabase.graph();
        frontier = started();
    }

    @Test
    void anOfferedNameIsDueAtOnceAndKnownFromThenOn() {
        assertThat(offer("typed", "a.example")).containsExactly(new Placed(name("a.example"), true, T1));
        now.set(T1.plusSeconds(60));

        assertThat(offer("list: x", "a.example")).containsExactly(new Placed(name("a.example"), false, T1));
        assertThat(frontier.size().block(PATIENCE)).isEqualTo(new FrontierSize(1, 1));
    }

    @Test
    void aProvenanceIsKeptOnceAndFiftyAtMost() {
        offer("typed", "a.example");
        GraphDump before = GraphDump.of(graph);
        offer("typed", "a.example");
        assertThat(GraphDump.of(graph)).isEqualTo(before);

        frontier.offer(IntStream.range(0, 80)
                        .mapToObj(i -> new FoundName(name("a.example"), "certificate of d" + i + ".example"))
                        .toList())
                .blockLast(PATIENCE);

        assertThat(node("a.example").texts("foundVia"))
                .hasSize(50)
                .startsWith("typed")
                .doesNotHaveDuplicates();
    }

    @Test
    void theLongestWaitingComesFirst() {
        offer("typed", "late.example");
        now.set(T1.minusSeconds(60));
        offer("typed", "early.example");
        now.set(T1);

        assertThat(due(1)).containsExactly("early.example");
        assertThat(due(9)).containsExactly("late.example");
    }

    @Test
    void aVisitedNameIsNotDueUntilItsTimeHasCome() {
        offer("typed", "a.example");
        assertThat(due(9)).containsExactly("a.example");

        visit("a.example");
        frontier.release(name("a.example"));

        assertThat(due(9)).isEmpty();
        now.set(T1.plus(Duration.ofHours(30)));
        assertThat(due(9)).containsExactly("a.example");
    }

    @Test
    void whatWasLeasedWhenTheProcessDiedIsDueAgain() {
        offer("typed", "a.example", "b.example");
        assertThat(due(9)).containsExactlyInAnyOrder("a.example", "b.example");
        assertThat(due(9)).isEmpty();
        visit("a.example");

        frontier = started();

        assertThat(due(9)).containsExactly("b.example");
    }

    @Test
    void whoAskedToBeLeftOutIsNeitherTakenInNorVisited() {
        assertThat(offer("typed", "gone.example")).isEmpty();
        assertThat(GraphDump.of(graph).nodes()).isEmpty();

        frontier = started("none.example");
        offer("typed", "gone.example", "a.example");
        frontier = started();

        assertThat(frontier.size().block(PATIENCE)).isEqualTo(new FrontierSize(1, 1));
        assertThat(due(1)).containsExactly("a.example");
    }

    @Test
    void onlyAFewOfOneZoneAreDueTogether() {
        offer(
                "typed",
                "a.zone.example",
                "b.zone.example",
                "c.zone.example",
                "d.zone.example",
                "e.zone.example",
                "x.example");

        assertThat(due(9)).hasSize(5).contains("x.example");
        frontier.release(name("a.zone.example"));
        assertThat(due(9)).hasSize(1).doesNotContain("x.example");
    }

    @Test
    void aPostponedNameWaits() {
        offer("typed", "a.example");
        due(9);

        frontier.postpone(name("a.example"), T1.plusSeconds(60)).block(PATIENCE);

        assertThat(due(9)).isEmpty();
        now.set(T1.plusSeconds(61));
        assertThat(due(9)).containsExactly("a.example");
    }

    private void visit(String domain) {
        new GraphIngest(graph, new AllBut("none.example"), Usual.CALENDAR)
                .write(List.of(Seen.of(domain, now.get()).srv("h.example").visit()))
                .block(PATIENCE);
    }

    private List<Placed> offer(String provenance, String... names) {
        return frontier.offer(Arrays.stream(names)
                        .map(name -> new FoundName(name(name), provenance))
                        .toList())
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private List<String> due(int limit) {
        return frontier.due(limit)
                .map(DomainName::ascii)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private Row node(String name) {
        return graph.read("test/node", Map.of("name", name))
                .next()
                .blockOptional(PATIENCE)
                .orElseThrow()
                .row("properties");
    }

    private Frontier started() {
        return started("gone.example");
    }

    private Frontier started(String suppressed) {
        return new GraphFrontier(
                graph, new AllBut(suppressed), new Leases(new PolitenessBudget(Usual.SETTINGS)), clock);
    }

    private static DomainName name(String name) {
        return DomainName.parse(name);
    }
}
