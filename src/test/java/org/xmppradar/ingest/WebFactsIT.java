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
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;

/** Documents on the web become history in a real database. */
class WebFactsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant T3 = Instant.parse("2026-11-03T00:00:00Z");
    private static final String WSS = "wss://a.example/ws";
    private static final String LINK = "LINKS_TO urn:xmpp:alt-connections:websocket " + WSS;
    private static final List<Map<String, String>> PINS = List.of(Map.of("sha-256", "aa", "sha-512", "bb"));

    private Graph graph;
    private Ingest ingest;

    @BeforeEach
    void empty() {
        graph = TestDatabase.graph();
        ingest = new GraphIngest(graph, new AllBut("suppressed.example"), Usual.CALENDAR);
    }

    private static Visit published(Instant at) {
        return SeenOnWeb.of("a.example", at)
                .xrd(WSS)
                .delegated("https://h.example/posh.json", 60, PINS)
                .visit();
    }

    private Written write(Visit visit) {
        return ingest.write(List.of(visit)).blockOptional(PATIENCE).orElseThrow();
    }

    private List<String> facts(boolean open) {
        return graph.read("test/facts", Map.of("name", "a.example"))
                .filter(fact -> open == isOpen(fact))
                .map(fact -> fact.text("type") + " " + fact.text("target"))
                .sort()
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static boolean isOpen(Row fact) {
        return fact.row("properties").instant("until").equals(Interval.OPEN);
    }

    @Test
    void allOfADocumentIsKept() {
        write(published(T1));

        assertThat(facts(true))
                .containsExactly(
                        "FETCHED found",
                        "FETCHED found",
                        "LINKS_TO posh https://h.example/posh.json",
                        LINK,
                        "PINS certificate sha-256 aa",
                        "PINS certificate sha-512 bb",
                        "SERVES POSH, delegated",
                        "SERVES XRD");
        assertThat(GraphDump.of(graph).nodes())
                .anyMatch(node ->
                        node.contains("Pin") && node.contains("digest=bb, firstSeen=") && node.contains("hash=sha-512"))
                .anyMatch(node -> node.contains("WebLink") && node.contains("href=" + WSS));
    }

    @Test
    void theSameAgainChangesNothing() {
        write(published(T1));
        GraphDump before = GraphDump.of(graph);

        Written again = write(published(T2));

        assertThat(again.nodesCreated()).isZero();
        assertThat(again.relationshipsCreated()).isZero();
        assertThat(GraphDump.of(graph).relationships()).isEqualTo(before.relationships());
    }

    @Test
    void whatVanishesIsHistoryAndWhatComesBackIsNew() {
        write(published(T1));
        write(SeenOnWeb.of("a.example", T2).absent().visit());

        assertThat(facts(true)).containsExactly("FETCHED absent", "FETCHED absent");
        assertThat(facts(false)).hasSize(8).contains(LINK, "SERVES XRD", "PINS certificate sha-256 aa");

        write(published(T3));
        assertThat(facts(true)).hasSize(8).contains(LINK);
        assertThat(facts(false)).hasSize(10).contains(LINK);
    }

    @Test
    void aTimeOutEndsNothing() {
        write(published(T1));
        write(SeenOnWeb.of("a.example", T2).failed(FailureKind.TIMED_OUT).visit());

        assertThat(facts(false)).containsExactly("FETCHED found", "FETCHED found");
        assertThat(facts(true)).hasSize(8).contains(LINK, "FETCHED timed-out");
    }

    @Test
    void aDomainThatIsGoneSaysNothing() {
        write(published(T1));
        write(SeenOnWeb.of("a.example", T2).failed(FailureKind.NO_SUCH_DOMAIN).visit());

        assertThat(facts(true)).containsExactly("FETCHED no-such-domain", "FETCHED no-such-domain");
    }

    @Test
    void certificatesKeepWhatPoshMayNameInstead() {
        write(Seen.of("a.example", T1).srv("h.example").stream("h.example", Seen.certificate("a"), "bind")
                .visit());

        assertThat(GraphDump.of(graph).nodes())
                .anyMatch(
                        node -> node.contains("sha512=" + Seen.certificate("a").sha512()));
    }
}
