package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xmppradar.database.Connection;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.ingest.GraphDump;

/** The whole loop on a real database, killed and not. */
class CrawlIT {

    /** R1: wherever kill -9 hits, the next process brings about the graph of an undisturbed run. */
    @Test
    void killedAtAnyMomentTheGraphComesOutTheSame() throws IOException, InterruptedException {
        Graph graph = TestDatabase.graph();
        CrawlProcess.crawl(graph);
        GraphDump undisturbed = GraphDump.of(graph).withoutCountsOfHosts();
        TestDatabase.wipe();

        for (int visited : List.of(1, 30, 75)) {
            killAfter(visited);
        }
        CrawlProcess.crawl(graph);

        assertThat(GraphDump.of(graph).withoutCountsOfHosts()).isEqualTo(undisturbed);
        assertThat(undisturbed.nodes())
                .filteredOn(node -> node.contains("labels=[Domain]"))
                .hasSize(CrawlProcess.SIZE);
    }

    /** Starts a process and kills it when it says that it kept so many visits, or has ended by itself. */
    private static void killAfter(int visited) throws IOException, InterruptedException {
        Connection connection = TestDatabase.connection();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrawlProcess.class.getName(),
                        connection.uri().toString(),
                        connection.user(),
                        connection.password())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            while (kept(output.readLine()) < visited) {
                // Each line says how far it is.
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static long kept(@Nullable String line) {
        if (line == null) {
            return Long.MAX_VALUE;
        }
        return line.startsWith("visited ") ? Long.parseLong(line.substring("visited ".length())) : -1;
    }
}
