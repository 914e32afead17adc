package org.xmppradar.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** How Neo4j's server is started: its own class path, settings that keep it to itself, the JDK that runs the app. */
record Neo4jCommand(Neo4jHome home, Store store, int port, String heap, String pageCache, List<String> jvmOptions) {

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    /**
     * In huge pages, where the kernel has them, memory is found sooner. That what is final stays so, Neo4j's own start script tells the
     * compiler, too. Together, with the page cache in such pages, 8 to 18 % of a question's time ({@code src/bench/README.md}).
     */
    private static final List<String> QUICKER = List.of(
            "-XX:+UseTransparentHugePages", "-XX:+UnlockExperimentalVMOptions", "-XX:+TrustFinalNonStaticFields");

    /** Leashed to this process: see {@code leash.sh}. */
    List<String> leashed() {
        List<String> words = new ArrayList<>(List.of("sh", "-c", leash(), "leash", java().toString()));
        words.add("-Xmx" + heap);
        words.addAll(collector());
        words.addAll(QUICKER);
        words.addAll(jvmOptions);
        words.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:SharedArchiveFile=" + home.classArchive(),
                "-Xlog:cds=off",
                "-Xlog:aot=off",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                home.classPath(),
                "org.neo4j.server.Neo4jCommunity",
                "--home-dir=" + store.folder(),
                "--config-dir=" + store.configuration().getParent(),
                "--console-mode"));
        return words;
    }

    /** What its environment says unless ours does: the page cache is not in the heap, so that glibc has to be asked for huge pages, too. */
    Map<String, String> environment() {
        return Map.of("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
    }

    /** This one pauses once in some seconds where G1 does each second ({@code src/bench/README.md}), given all of the heap at once. */
    private List<String> collector() {
        boolean chosen = jvmOptions.stream().anyMatch(COLLECTOR.asMatchPredicate());
        return chosen ? List.of() : List.of("-XX:+UseParallelGC", "-Xms" + heap);
    }

    /**
     * Without the last six, Neo4j looks for others in private networks, reports its use, lets its logs outgrow the store, stops slowly, and
     * takes its page cache in pieces that are too small for huge pages.
     */
    String settings() {
        return """
                # Written by XMPP Radar at each start.
                server.default_listen_address=%1$s
                server.bolt.listen_address=%1$s:%2$d
                server.bolt.advertised_address=%1$s:%2$d
                server.http.enabled=false
                server.https.enabled=false
                server.memory.pagecache.size=%3$s
                server.fleet_discovery.enabled=false
                dbms.usage_report.enabled=false
                db.tx_log.rotation.size=32m
                db.tx_log.rotation.retention_policy=2 files
                internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
                internal.dbms.page_cache_allocator_block_size=64m
                """.formatted(LoopbackPort.ADDRESS, port, pageCache);
    }

    private static Path java() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new DatabaseUnavailable(
                    Kind.NOT_INSTALLED,
                    "There is no " + java + " to run Neo4j with. Run the radar with a complete JDK 25 or newer.");
        }
        return java;
    }

    private static String leash() {
        try (InputStream script = Objects.requireNonNull(Neo4jCommand.class.getResourceAsStream("leash.sh"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
