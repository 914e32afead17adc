package org.xmppradar.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xmppradar.database.StoredGraph;
import org.xmppradar.ingest.GraphDump;
import org.xmppradar.lab.catalogue.ServerProgram;
import org.xmppradar.lab.check.RadarClient;
import org.xmppradar.lab.check.SeenDomain;
import org.xmppradar.lab.space.LabUnavailable;

/** The whole program among real servers: killed, run twice, and with a server killed under it. */
class CrawlOfTheLabIT {

    private static final long PATIENCE = 300;

    /** Beside the kill that is always made: so many more by hand, {@code -Dradar.kills=50}, at any places. */
    private static final int KILLS = Integer.getInteger("radar.kills", 0);

    private static final int KILLS_A_CRAWL = 5;

    /** Together the processes of one crawl visit fewer than there are; what is visited until a kill comes may be all the same. */
    private static final int VISITS_A_PROCESS = 12;

    /** What differs between two runs of the same lab: the times, and in which order names were found. */
    private static final Pattern TIMES = Pattern.compile(
            "(firstSeen|lastSeen|lastVisited|nextVisit|at|visits|id|foundVia|seenAt|seenScopes|seenTimes|seenPrints|nth|times|watchedFrom"
                    + "|watchedTo|silentSince|willingSince)=(\\[[^]]*]|[^,}]*)");

    private Lab lab;

    @BeforeEach
    void boot() throws IOException, LabUnavailable, InterruptedException {
        lab = Lab.start(LabOptions.quiet());
    }

    @AfterEach
    void end() {
        lab.close();
        assertThat(lab.folder()).doesNotExist();
    }

    @Test
    void killed_in_mid_crawl_it_comes_to_the_same_graph_and_a_second_crawl_writes_no_relationship() throws Exception {
        try (LabRadar radar = LabRadar.start(lab, 0)) {
            radar.await(client -> client.visits() >= 3, PATIENCE, "visited three domains");
            kill(radar);
        }
        crawlAll();
        GraphDump resumed = StoredGraph.dump(data());

        LabCrawl.of(lab, lab.catalogue().names());
        same(StoredGraph.dump(data()).relationships(), resumed.relationships());

        assertThat(FileSystemUtils.deleteRecursively(data())).isTrue();
        crawlAll();
        GraphDump undisturbed = StoredGraph.dump(data());
        same(timeless(resumed.nodes()), timeless(undisturbed.nodes()));
        same(timeless(resumed.relationships()), timeless(undisturbed.relationships()));

        Random random = new Random(Integer.getInteger("radar.kills.seed", KILLS));
        for (int kills = 0; kills < KILLS; kills += KILLS_A_CRAWL) {
            assertThat(FileSystemUtils.deleteRecursively(data())).isTrue();
            String places = crawlKilled(random);
            GraphDump killed = StoredGraph.dump(data());
            same(timeless(killed.nodes()), timeless(undisturbed.nodes()));
            same(timeless(killed.relationships()), timeless(undisturbed.relationships()));
            System.out.println("the lab, killed " + places + "the same graph");
        }
    }

    /** Kills the radar some times, and half of the times its database before. */
    private String crawlKilled(Random random) throws IOException, LabUnavailable, InterruptedException {
        StringBuilder places = new StringBuilder();
        for (int kill = 0; kill < KILLS_A_CRAWL; kill++) {
            long place = random.nextLong(1, VISITS_A_PROCESS);
            boolean database = random.nextBoolean();
            try (LabRadar radar = LabRadar.start(lab, 0)) {
                awaitVisits(radar, place);
                if (database) {
                    killDatabase();
                    awaitVisits(radar, place + 2);
                }
                kill(radar);
            }
            places.append(database ? "with its database " : "")
                    .append("after ")
                    .append(place)
                    .append(" visits or all, ");
        }
        crawlAll();
        return places.toString();
    }

    private void awaitVisits(LabRadar radar, long visits) throws LabUnavailable, InterruptedException {
        radar.await(
                client -> client.visits() >= visits || (client.isIdle() && client.hasVisited(lab.catalogue())),
                PATIENCE,
                "visited " + visits + " domains more, or all");
    }

    private void killDatabase() throws IOException, InterruptedException {
        assertThat(lab.exec(List.of("kill", "-9", database()), Map.of()).waitFor())
                .isZero();
    }

    /** Its process id is one of the namespace, not of ours. */
    private String database() throws IOException {
        return Files.readString(data().resolve("neo4j/process")).strip().split(" ", -1)[0];
    }

    /** Names what only one of them has, which among thousands is not to be found otherwise. */
    private static void same(Collection<String> one, Collection<String> other) {
        assertThat(without(one, other)).as("only in the first").isEmpty();
        assertThat(without(other, one)).as("only in the second").isEmpty();
        assertThat(one).hasSameSizeAs(other);
    }

    private static List<String> without(Collection<String> all, Collection<String> others) {
        Set<String> excluded = new HashSet<>(others);
        return all.stream().filter(each -> !excluded.contains(each)).toList();
    }

    @Test
    void a_server_killed_in_mid_crawl_gives_failures_and_nothing_else() throws Exception {
        try (LabRadar radar = LabRadar.start(lab, 0);
                RadarClient client = new RadarClient(radar.uri())) {
            radar.await(asked -> asked.visits() >= 1, PATIENCE, "visited a domain");
            lab.kill(ServerProgram.PROSODY);
            radar.await(asked -> asked.hasVisited(lab.catalogue()), PATIENCE, "visited every domain");

            Map<String, SeenDomain> seen = client.domains(lab.catalogue());
            assertThat(seen).hasSize(lab.catalogue().domains().size());
            assertThat(Files.readString(lab.folder().resolve("log/radar.out")))
                    .doesNotContain("Exception")
                    .doesNotContain("ERROR");
        }
    }

    private void crawlAll() throws IOException, LabUnavailable, InterruptedException {
        try (LabRadar radar = LabRadar.start(lab, 0)) {
            radar.await(client -> client.hasVisited(lab.catalogue()) && client.isIdle(), PATIENCE, "visited all");
        }
    }

    /** As {@code kill -9} does; the database must notice, and go too. */
    private void kill(LabRadar radar) throws IOException, InterruptedException {
        String database = database();
        radar.kill();
        Process watch = lab.exec(
                List.of("sh", "-c", "while kill -0 " + database + " 2>/dev/null; do sleep 0.1; done"), Map.of());
        assertThat(watch.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private Path data() {
        return lab.folder().resolve("data/radar");
    }

    private static List<String> timeless(List<String> lines) {
        return lines.stream()
                .map(line -> TIMES.matcher(line).replaceAll("$1"))
                .map(line -> line.replaceAll("target=\\d{13}[^,}]*", "target=change"))
                .sorted()
                .toList();
    }
}
