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
import org.xmppradar.model.Interval;
import org.xmppradar.observation.Visit;

/** When somebody looked, and when not, is kept. */
class CrawlLogIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant T3 = Instant.parse("2026-11-03T00:00:00Z");

    private Graph graph;
    private CrawlLog log;

    @BeforeEach
    void empty() {
        graph = TestDatabase.graph();
        log = new GraphCrawlLog(graph);
    }

    @Test
    void aCrawlIsOneNodeHoweverOftenItIsAlive() {
        CrawlRun run = new CrawlRun("1-a", T1, List.of("dns", "stream"));
        log.began(run).block(PATIENCE);
        log.alive(run, T2).block(PATIENCE);
        log.alive(run, T3).block(PATIENCE);

        assertThat(kept("Crawl"))
                .containsExactly(Map.of(
                        "id", "1-a",
                        "startedAt", T1.toEpochMilli(),
                        "lastAt", T3.toEpochMilli(),
                        "probes", List.of("dns", "stream")));
    }

    @Test
    void aPauseIsOpenUntilItIsOver() {
        log.paused(T1, "dns", 100, 60).block(PATIENCE);
        assertThat(kept("Pause").getFirst()).containsEntry("until", Interval.OPEN.toEpochMilli());

        log.resumed(T1, T2, "dns", 100, 60).block(PATIENCE);

        assertThat(kept("Pause"))
                .containsExactly(Map.of(
                        "from",
                        T1.toEpochMilli(),
                        "until",
                        T2.toEpochMilli(),
                        "reason",
                        "dns",
                        "asked",
                        100L,
                        "failed",
                        60L));
    }

    @Test
    void aPauseInWhichTheCrawlerWasKilledEndsWhenTheNextBegins() {
        log.paused(T1, "dns", 100, 60).block(PATIENCE);

        log.began(new CrawlRun("2-b", T2, List.of("dns"))).block(PATIENCE);

        assertThat(kept("Pause").getFirst()).containsEntry("until", T2.toEpochMilli());
    }

    /** The clock was a day ahead and was put back: what is seen in between is late, and somebody hears of it. */
    @Test
    void aClockThatWasAheadIsToldOf() {
        Ingest ingest = new GraphIngest(graph, new AllBut("suppressed.example"), Usual.CALENDAR);
        Visit ahead = Seen.of("a.example", T3).srv("h1.example").visit();
        ingest.write(List.of(ahead)).block(PATIENCE);
        GraphDump before = GraphDump.of(graph);

        ingest.write(List.of(Seen.of("a.example", T2).srv("h2.example").visit()))
                .block(PATIENCE);

        assertThat(GraphDump.of(graph)).isEqualTo(before);
        assertThat(new Hindsight(graph).future(T2).blockOptional(PATIENCE))
                .hasValueSatisfying(row -> assertThat(row.instant("latest")).isEqualTo(ahead.finishedAt()));
        assertThat(new Hindsight(graph).future(ahead.finishedAt()).blockOptional(PATIENCE))
                .isEmpty();
    }

    private List<Map<String, Object>> kept(String label) {
        return graph.read("test/crawls", Map.of())
                .filter(row -> row.text("label").equals(label))
                .map(row -> row.row("properties"))
                .map(Row::columns)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
