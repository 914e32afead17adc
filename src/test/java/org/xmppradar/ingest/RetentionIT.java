package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;

/** What is forgotten, and what never is. */
class RetentionIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant T1 = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private Graph graph;

    @BeforeEach
    void fill() {
        graph = TestDatabase.graph();
        Ingest ingest = new GraphIngest(graph, new AllBut("suppressed.example"), Usual.CALENDAR);
        for (int month = 0; month < 10; month++) {
            ingest.write(List.of(Seen.of("a.example", T1.plus(Duration.ofDays(30L * month)))
                            .srv("h.example")
                            .addresses("h.example", "192.0.2." + month)
                            .stream("h.example", Seen.certificate("c" + month), "bind", "feature" + month)
                            .visit()))
                    .block(PATIENCE);
        }
    }

    @Test
    void withoutARuleNothingIsEverForgotten() {
        GraphDump before = GraphDump.of(graph);

        assertThat(forget(Map.of(), NOW.plus(Duration.ofDays(36500)))).isZero();

        assertThat(GraphDump.of(graph)).isEqualTo(before);
    }

    @Test
    void aRuleTakesWhatIsOverForLongerAndNothingElse() {
        List<String> before = GraphDump.of(graph).relationships();

        long gone = forget(Map.of("radar.retention.advertises", "200d"), NOW);

        List<String> after = GraphDump.of(graph).relationships();
        assertThat(gone).isPositive();
        assertThat(before).containsAll(after);
        assertThat(without(before, "ADVERTISES", "CHANGED")).isEqualTo(without(after, "ADVERTISES", "CHANGED"));
        assertThat(count(after, "ADVERTISES")).isBetween(4L, count(before, "ADVERTISES") - 4);
        assertThat(changes("PRESENTS")).isEqualTo(10);
        assertThat(changes("ADVERTISES")).isEqualTo(4);
    }

    @Test
    void whatStillHoldsIsKeptHoweverOldItIs() {
        forget(Map.of("radar.retention.served-by", "1d", "radar.retention.resolves-to", "1d"), NOW);

        List<String> left = GraphDump.of(graph).relationships();
        assertThat(count(left, "SERVED_BY")).isEqualTo(1);
        assertThat(count(left, "RESOLVES_TO")).isEqualTo(1);
    }

    private long forget(Map<String, String> settings, Instant now) {
        RetentionSettings rules = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("radar.retention", RetentionSettings.class);
        return new Retention(graph, rules).forget(now).blockOptional(PATIENCE).orElseThrow();
    }

    private long changes(String kind) {
        return GraphDump.of(graph).nodes().stream()
                .filter(node -> node.contains("labels=[Change]") && node.contains("kind=" + kind + ","))
                .filter(node -> !node.contains("scope=before."))
                .count();
    }

    private static long count(List<String> lines, String type) {
        return lines.stream()
                .filter(line -> line.contains("type=" + type + "}"))
                .count();
    }

    private static List<String> without(List<String> lines, String... types) {
        return lines.stream()
                .filter(line -> List.of(types).stream().noneMatch(type -> line.contains("type=" + type + "}")))
                .toList();
    }
}
