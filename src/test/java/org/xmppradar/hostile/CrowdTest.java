package org.xmppradar.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** X2: two hundred endless peers at once fit into 256 MiB, theirs and ours together. */
class CrowdTest {

    @Test
    void two_hundred_endless_peers_do_not_fill_a_small_memory() throws IOException {
        Process crowd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        "200")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(crowd.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("{limit-exceeded=200}" + System.lineSeparator());
    }
}
