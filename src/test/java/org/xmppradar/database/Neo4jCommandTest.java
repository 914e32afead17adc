package org.xmppradar.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the database has its memory, and which collector tidies it. */
final class Neo4jCommandTest {

    @Test
    void hasAllOfItsHeapAtOnceAndPausesSeldom() {
        assertThat(flags()).containsSubsequence("-Xmx2g", "-XX:+UseParallelGC", "-Xms2g");
        assertThat(flags("-XX:TieredStopAtLevel=1"))
                .containsSubsequence("-XX:+UseParallelGC", "-Xms2g", "-XX:TieredStopAtLevel=1");
    }

    @Test
    void takesTheCollectorThatWasChosenInstead() {
        for (String collector : List.of("-XX:+UseG1GC", "-XX:+UseZGC", "-XX:+UseSerialGC")) {
            assertThat(flags("-Xss1m", collector))
                    .containsSubsequence("-Xmx2g", "-Xss1m", collector)
                    .doesNotContain("-XX:+UseParallelGC", "-Xms2g");
        }
    }

    @Test
    void asksForHugePagesUnlessToldOtherwise() {
        assertThat(flags("-XX:-UseTransparentHugePages"))
                .containsSubsequence("-XX:+UseTransparentHugePages", "-XX:-UseTransparentHugePages");
    }

    private static List<String> flags(String... options) {
        Path folder = Path.of("anywhere");
        return new Neo4jCommand(new Neo4jHome(folder), new Store(folder), 7687, "2g", "512m", List.of(options))
                .leashed();
    }
}
