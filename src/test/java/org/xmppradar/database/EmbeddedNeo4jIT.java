package org.xmppradar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;
import org.xmppradar.database.DatabaseUnavailable.Kind;
import org.xmppradar.graph.Graph;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The child process keeps to itself, comes back when it is killed, and loses nothing. */
final class EmbeddedNeo4jIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path FOLDER = TestDatabase.temporaryFolder();

    private static EmbeddedNeo4j database;
    private static Driver driver;
    private static Graph graph;

    @BeforeAll
    static void start() {
        database = EmbeddedNeo4j.start(FOLDER, TestDatabase.settings());
        database.awaitReady();
        driver = database.connection().open();
        graph = Graph.over(driver);
    }

    @AfterAll
    static void stop() throws IOException {
        long pid = database.pid();
        driver.close();
        database.close();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        List<Listener> listeners = Listener.of(database.pid());

        assertThat(listeners).hasSize(1).allMatch(Listener::isLoopback);
        assertThat(listeners.getFirst().port())
                .isEqualTo(database.connection().uri().getPort());
    }

    /** Only Java asks for them for the code that it compiles, only the C library for its own heap: both were told. */
    @Test
    void asksForHugePagesWhereTheKernelHasThem() throws IOException {
        Path kernel = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean kernelHasThem =
                Files.exists(kernel) && !Files.readString(kernel).contains("[never]");

        List<String> pieces = Pattern.compile("(?m)^(?=[0-9a-f]+-[0-9a-f]+ )")
                .splitAsStream(Files.readString(Path.of("/proc/" + database.pid() + "/smaps")))
                .filter(piece -> piece.contains(" hg"))
                .toList();

        assertThat(pieces.stream().anyMatch(piece -> piece.contains(" rwxp "))).isEqualTo(kernelHasThem);
        assertThat(pieces.stream().anyMatch(piece -> piece.contains("[heap]"))).isEqualTo(kernelHasThem);
    }

    @Test
    void keepsItsPasswordToItself() throws IOException {
        assertThat(Files.getPosixFilePermissions(FOLDER.resolve("password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(database.connection().toString())
                .doesNotContain(database.connection().password());
    }

    @Test
    void saysWhoUsesTheStore() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedNeo4j.start(FOLDER, TestDatabase.settings()))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.STORE_IN_USE))
                .withMessageContaining("in use by process " + database.pid())
                .withMessageContaining(
                        "--set radar.neo4j.uri=" + database.connection().uri());
    }

    @Test
    void losesNoWriteWhenItIsKilled() {
        int before = count();

        Flux.range(0, 400)
                .doOnNext(number -> killAt(number, 100))
                .flatMap(EmbeddedNeo4jIT::write, 4)
                .blockLast(PATIENCE);

        assertThat(count()).isEqualTo(before + 400);
    }

    @Test
    void answersReadsThatWereAskedWhileItWasAway() {
        killAt(0, 0);

        assertThat(graph.read("database/answers", Map.of()).collectList().block(PATIENCE))
                .hasSize(1);
    }

    @Test
    void comesBackWhenItsLeashIsCut() {
        ProcessHandle neo4j = ProcessHandle.of(database.pid()).orElseThrow();

        neo4j.parent().orElseThrow().destroyForcibly();
        neo4j.onExit().join();

        assertThat(count()).isNotNegative();
        assertThat(database.pid()).isNotEqualTo(neo4j.pid());
    }

    private static void killAt(int number, int fatal) {
        if (number == fatal) {
            ProcessHandle neo4j = ProcessHandle.of(database.pid()).orElseThrow();
            neo4j.destroyForcibly();
            neo4j.onExit().join();
        }
    }

    private static Mono<?> write(int number) {
        return graph.write(tx -> tx.run("test/merge-domain", Map.of("name", "d" + number + ".example")));
    }

    private static int count() {
        return graph.read("test/domains", Map.of())
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow()
                .size();
    }
}
