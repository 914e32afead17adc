package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xmppradar.database.Connection;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.ingest.GraphDump;

/** The whole loop on a real database, killed and not. */
class CrawlIT {

    private static final int KILLS_A_CRAWL = 3;

    /** How often a crawl is killed: first at places that are named; more by hand, {@code -Dradar.kills=100}, at any places. */
    private static final int KILLS = Integer.getInteger("radar.kills", KILLS_A_CRAWL);

    /** The seed of the first crawl's places, so that a later run by hand, {@code -Dradar.kills.seed=34}, has others; 0: those named. */
    private static final int SEED = Integer.getInteger("radar.kills.seed", 0);

    /** R1: wherever kill -9 hits, the next process brings about the graph of an undisturbed run. */
    @Test
    void killedAtAnyMomentTheGraphComesOutTheSame() throws IOException, InterruptedException {
        Graph graph = TestDatabase.graph();
        CrawlProcess.crawl(graph);
        GraphDump undisturbed = GraphDump.of(graph).withoutCountsOfHosts();
        assertThat(undisturbed.nodes())
                .filteredOn(node -> node.contains("labels=[Domain]"))
                .hasSize(CrawlProcess.SIZE);

        for (int crawl = 0; crawl * KILLS_A_CRAWL < KILLS; crawl++) {
            TestDatabase.wipe();
            List<Integer> places = SEED + crawl == 0 ? List.of(1, 30, 75) : anyPlaces(SEED + crawl);
            for (int visited : places) {
                killAfter(visited);
            }
            CrawlProcess.crawl(graph);

            assertThat(GraphDump.of(graph).withoutCountsOfHosts())
                    .as("killed after %s visits", places)
                    .isEqualTo(undisturbed);
            System.out.println("killed after " + places + " visits: the same graph");
        }
    }

    /** Each process counts from the beginning; together they visit fewer than there are, so that each is killed at work. */
    private static List<Integer> anyPlaces(int seed) {
        return new Random(seed)
                .ints(KILLS_A_CRAWL, 1, CrawlProcess.SIZE / KILLS_A_CRAWL)
                .boxed()
                .toList();
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
