package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.Federation.Software;
import org.xmppradar.query.Federation.Way;

/** The statements answer for a hundred at a time, and for a thousand: nobody is missing at the edges, and nobody is there twice. */
class FederationsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");

    private final Graph graph = TestDatabase.graph();

    @ParameterizedTest
    @ValueSource(ints = {3, 100, 1001})
    void eachOneOfManyIsReadOnce(int count) {
        graph.<Written>write(tx -> tx.run("test/ring", Map.of("count", count, "at", THEN.toEpochMilli())))
                .block(PATIENCE);

        Federation federation = read();

        assertThat(federation.members())
                .extracting(Member::name)
                .containsExactlyInAnyOrderElementsOf(names("d", count));
        assertThat(federation.members())
                .allSatisfy(member ->
                        assertThat(member.ways()).extracting(Way::guess).containsExactly(Optional.of("Prosody")))
                .allSatisfy(member -> assertThat(member.says()).contains(new Software("Prosody", "13.0")));
        assertThat(federation.hosts()).containsOnlyKeys(names("h", count));
        assertThat(federation.links().size()).isEqualTo(count);
        assertThat(federation.links().agreed(new BitSet())).isEqualTo(count);
    }

    @Test
    void ofAnEmptyGraphNothingIsRead() {
        Federation federation = read();

        assertThat(federation.members()).isEmpty();
        assertThat(federation.hosts()).isEmpty();
        assertThat(federation.links().size()).isZero();
    }

    private Federation read() {
        return new Federations(graph, new DataVersions(graph), Clock.systemUTC())
                .at(THEN)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i + ".example").toList();
    }
}
