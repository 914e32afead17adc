package org.xmppradar.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** When the app is killed, its database goes too, and the next app can have the store at once. */
final class LeashIT {

    @Test
    void leavesNoOrphanWhenTheAppIsKilled() throws IOException {
        Path folder = TestDatabase.temporaryFolder();
        Process app = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle orphan = neo4jOf(app);

        app.destroyForcibly();
        try (EmbeddedNeo4j next = EmbeddedNeo4j.start(folder, TestDatabase.settings())) {
            next.awaitReady();
            assertThat(next.pid()).isNotEqualTo(orphan.pid());
        }

        orphan.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static ProcessHandle neo4jOf(Process app) throws IOException {
        try (BufferedReader output = app.inputReader()) {
            String announced = output.lines()
                    .filter(line -> line.startsWith("holding "))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(announced.substring("holding ".length())))
                    .orElseThrow();
        }
    }
}
