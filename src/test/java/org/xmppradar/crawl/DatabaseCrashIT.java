package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppradar.database.OwnDatabase;

/** A crawl whose database is killed, or has no room left on its disk: it waits, says so, and comes to the graph of a quiet one. */
class DatabaseCrashIT {

    /** How often the database is killed: once; more by hand, {@code -Dradar.kills=100}. */
    private static final int KILLS = Integer.getInteger("radar.kills", 1);

    /** The seed of the first crawl's places, so that a later run by hand, {@code -Dradar.kills.seed=34}, has others. */
    private static final int SEED = Integer.getInteger("radar.kills.seed", 0);

    /** In one crawl: each time the database needs some seconds to come back. */
    private static final int KILLS_A_CRAWL = 3;

    /** Big enough for an empty store with its logs. */
    private static final int DISK = 700;

    private static final int KEEP_FREE = 200;

    @TempDir
    private static Path folder;

    private static List<String> undisturbed;

    @BeforeAll
    static void crawlInPeace() throws IOException, InterruptedException {
        Path store = folder.resolve("peace");
        undisturbed = dump(store, start(List.of(), store, 0), _ -> {});
        assertThat(undisturbed)
                .filteredOn(line -> line.contains("labels=[Domain]"))
                .hasSize(CrawlProcess.SIZE);
    }

    @Test
    void whereverTheDatabaseIsKilledTheGraphComesOutTheSame() throws IOException, InterruptedException {
        for (int crawl = 0; crawl * KILLS_A_CRAWL < KILLS; crawl++) {
            Path store = folder.resolve("killed" + crawl);
            List<Integer> places = places(SEED + crawl, Math.min(KILLS_A_CRAWL, KILLS - crawl * KILLS_A_CRAWL));
            List<Integer> left = new ArrayList<>(places);
            List<String> dump = dump(store, start(List.of(), store, 0), line -> {
                if (!left.isEmpty() && visited(line) >= left.getFirst()) {
                    left.removeFirst();
                    OwnDatabase.process(store).destroyForcibly();
                }
            });
            assertThat(left).as("places where it was not killed").isEmpty();
            assertThat(dump).as("killed after %s visits", places).isEqualTo(undisturbed);
            System.out.println("database killed after " + places + " visits: the same graph");
        }
    }

    @Test
    void aFullDiskPausesTheCrawlAndLosesNothing() throws IOException, InterruptedException {
        assertThat(crawlUntilFull("filled", KEEP_FREE, KEEP_FREE / 2, "paused: disk"))
                .isEqualTo(undisturbed);
    }

    /** Neo4j then refuses everything until it is started again, for which there must be room first. */
    @Test
    void evenADiskWithoutAByteLeftLosesNothing() throws IOException, InterruptedException {
        assertThat(crawlUntilFull("brimming", 0, 0, "paused: database")).isEqualTo(undisturbed);
    }

    /**
     * Crawls with a disk of its own, which only that process and those below it see; fills it while the crawl is held, which could come
     * to its end before, and makes room again when the crawl has said that it waits.
     *
     * @param leave how many megabytes
     */
    private static List<String> crawlUntilFull(String name, int keepFree, int leave, String waits)
            throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve(name));
        Path store = disk.resolve(name);
        List<String> onItsDisk = List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + DISK + "m none \"$0\" && exec \"$@\"",
                disk.toString());
        Process process = start(onItsDisk, store, keepFree);
        Path filler = Path.of("/proc/" + process.pid() + "/root" + disk, "filler");
        List<String> said = new ArrayList<>();
        List<String> dump = dump(store, process, line -> {
            said.add(line);
            if (visited(line) >= 20 && !said.contains("filled")) {
                signal(process, "STOP");
                fill(filler, leave);
                signal(process, "CONT");
                said.add("filled");
            } else if (line.equals(waits)) {
                Files.deleteIfExists(filler);
            }
        });
        assertThat(said).contains(waits);
        return dump;
    }

    private static List<Integer> places(int seed, int count) {
        return new Random(seed)
                .ints(1, CrawlProcess.SIZE - 5)
                .distinct()
                .limit(count)
                .sorted()
                .boxed()
                .toList();
    }

    private static Process start(List<String> within, Path store, int keepFree) throws IOException {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoredCrawl.class.getName(),
                store.toString(),
                String.valueOf(keepFree),
                dumpOf(store).toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Path dumpOf(Path store) {
        return folder.resolve(store.getFileName() + ".dump");
    }

    /** What a line of the crawl leads to. */
    private interface Listener {
        void hear(String line) throws IOException, InterruptedException;
    }

    /** Listens to a crawl until its end, and returns what it wrote down. */
    private static List<String> dump(Path store, Process process, Listener listener)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                listener.hear(line);
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
            return Files.readAllLines(dumpOf(store));
        } finally {
            process.destroyForcibly();
        }
    }

    private static long visited(String line) {
        return line.startsWith("visited ") ? Long.parseLong(line.substring("visited ".length())) : -1;
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void fill(Path filler, int leave) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(filler)) {
            while (filler.toFile().getUsableSpace() >> 20 > leave) {
                file.write(megabyte);
            }
            if (leave == 0) {
                file.write(megabyte);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }
}
