package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.Written;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;

/** Changes are numbered in the order in which they become visible; ChangeFeedIT has who reads on from a number. */
class ChangeNumbersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-02T00:00:00Z");

    /** What {@code test/unnumbered} writes, in the order of time. */
    private static final List<String> OF_OLD = List.of("0000000000001 b", "0000000000002 c", "0000000000003 a");

    private Graph graph;
    private Ingest ingest;

    @BeforeEach
    void empty() {
        graph = TestDatabase.graph();
        ingest = new GraphIngest(graph, new AllBut("suppressed.example"), Usual.CALENDAR);
    }

    @Test
    void eachChangeHasANumberOfItsOwnInTheOrderOfTime() {
        write(visit("a.example", T1, "one"), visit("b.example", T1, "two"));
        write(visit("a.example", T2, "three"));

        assertThat(numbered()).extracting(row -> row.text("id")).isSorted();
        assertThat(numbered())
                .extracting(row -> row.number("seq"))
                .isEqualTo(IntStream.rangeClosed(1, numbered().size())
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void aBatchWrittenAgainKeepsItsNumbers() {
        write(visit("a.example", T1, "one"));
        List<Row> before = numbered();

        write(visit("a.example", T1, "one"));

        assertThat(numbered()).isEqualTo(before);
    }

    @Test
    void aChangeIsAboutTheAuthorityTheSoftwareAndTheHostThatItsFactsLeadTo() {
        write(visit("a.example", T1, "one"));
        write(Seen.of("a.example", T2).srv("other.example").visit());

        assertThat(about("srv.c2s.starttls")).containsExactly("host:h.example", "host:h.example host:other.example");
        assertThat(about("tls.c2s.starttls@h.example:5222")).containsExactly("authority:aa11", "authority:aa11");
        assertThat(about("after.c2s.starttls@h.example:5222")).containsOnly("");
    }

    @Test
    void whatChangedBeforeThereWereNumbersGetsThemInTheOrderOfTime() throws IOException {
        numberWhatHasNone();
        write(visit("a.example", T1, "one"));

        assertThat(numbered().subList(0, 3)).extracting(row -> row.text("id")).containsExactlyElementsOf(OF_OLD);
        assertThat(numbered())
                .extracting(row -> row.number("seq"))
                .startsWith(1L, 2L, 3L, 4L)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoNumberYetComesBehindWhatHasOne() throws IOException {
        write(visit("a.example", T1, "one"));
        List<Row> before = numbered();

        numberWhatHasNone();

        assertThat(numbered()).startsWith(before.toArray(Row[]::new));
        assertThat(numbered().subList(before.size(), before.size() + OF_OLD.size()))
                .extracting(row -> row.text("id"))
                .containsExactlyElementsOf(OF_OLD);
        assertThat(numbered()).extracting(row -> row.number("seq")).doesNotHaveDuplicates();
    }

    /** Changes as they were before there were numbers, and then the migration, as it stands in its file. */
    private void numberWhatHasNone() throws IOException {
        graph.<Written>write(tx -> tx.run("test/unnumbered", Map.of())).block(PATIENCE);
        String migration = Files.readString(Path.of("cypher/migrations/V006_1__NumberChanges.cypher"));
        try (Driver driver = TestDatabase.connection().open();
                Session session = driver.session()) {
            for (String statement : migration.strip().split(";", -1)) {
                if (!statement.isBlank()) {
                    session.run(statement).consume();
                }
            }
        }
    }

    private static Visit visit(String domain, Instant at, String certificate) {
        return Seen.of(domain, at)
                .srv("h.example")
                .addresses("h.example", "192.0.2." + Math.floorMod(certificate.hashCode(), 200))
                .stream("h.example", Seen.certificate(certificate), "bind", certificate)
                .visit();
    }

    @Test
    void aFailureOfOursIsNoChange() {
        write(visit("a.example", T1, "one"));
        List<Row> before = numbered();

        write(Seen.of("a.example", T2)
                .streamFailed("h.example", FailureKind.LEFT_ALONE)
                .visit());

        assertThat(numbered()).isEqualTo(before);
    }

    private List<String> about(String scope) {
        return numbered().stream()
                .filter(row -> row.text("id").endsWith(" a.example " + scope))
                .map(row -> String.join(" ", row.texts("about")))
                .toList();
    }

    private List<Row> numbered() {
        return graph.read("test/numbered", Map.of())
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private void write(Visit... visits) {
        ingest.write(List.of(visits)).block(PATIENCE);
    }
}
