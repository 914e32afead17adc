package org.xmppradar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** What goes wrong is said in a sentence, with what to do about it. */
final class DatabaseUnavailableTest {

    @TempDir
    private Path folder;

    private static DatabaseSettings settings(int port, long keepFree) {
        return new DatabaseSettings(
                null, "neo4j", "", port, null, "256m", "64m", List.of(), keepFree, Duration.ofMinutes(1));
    }

    private static DatabaseUnavailable refusal(Path folder, DatabaseSettings settings) {
        return assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedNeo4j.start(folder, settings))
                .actual();
    }

    @Test
    void aTakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            DatabaseUnavailable refusal = refusal(folder, settings(other.getLocalPort(), 0));

            assertThat(refusal.kind()).isEqualTo(Kind.PORT_TAKEN);
            assertThat(refusal)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("--set radar.neo4j.port");
        }
    }

    @Test
    void aFullDisk() {
        DatabaseUnavailable refusal = refusal(folder, settings(0, Long.MAX_VALUE >> 30));

        assertThat(refusal.kind()).isEqualTo(Kind.DISK_FULL);
        assertThat(refusal).hasMessageContaining("MB are free");
    }

    @Test
    void aStoreOfANewerNeo4j() throws IOException {
        Files.writeString(folder.resolve("version"), "2099.01.0\n");

        DatabaseUnavailable refusal = refusal(folder, settings(0, 0));

        assertThat(refusal.kind()).isEqualTo(Kind.STORE_VERSION);
        assertThat(refusal).hasMessageContaining("last used by Neo4j 2099.01.0");
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        DatabaseUnavailable refusal = refusal(file.resolve("neo4j"), settings(0, 0));

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_WRITABLE);
        assertThat(refusal).hasMessageContaining("--data");
    }

    @Test
    void missingJars() {
        DatabaseSettings elsewhere =
                new DatabaseSettings(null, "neo4j", "", 0, folder, "256m", "64m", List.of(), 0, Duration.ofMinutes(1));

        DatabaseUnavailable refusal = refusal(folder, elsewhere);

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_INSTALLED);
        assertThat(refusal).hasMessageContaining(folder.toString()).hasMessageContaining("--set radar.neo4j.home");
    }

    @Test
    void nothingAtTheAddress() throws IOException {
        int closed;
        try (ServerSocket shortly = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            closed = shortly.getLocalPort();
        }
        Database nowhere =
                new Database.Elsewhere(new Connection(URI.create("bolt://127.0.0.1:" + closed), "neo4j", "secret"));

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(nowhere::awaitReady)
                .withMessageStartingWith("There is no usable database at bolt://127.0.0.1:" + closed)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process, STORE_IN_USE",
        "Caused by: java.net.BindException: Address already in use, PORT_TAKEN",
        "Caused by: java.io.IOException: No space left on device, DISK_FULL",
        "Caused by: java.nio.file.AccessDeniedException: /data, NOT_WRITABLE",
        "Caused by: java.lang.IllegalArgumentException: Unknown store version 'record-aligned-99.1', STORE_VERSION",
        "Error: Could not reserve enough space for the heap, FAILED"
    })
    void whatNeo4jSaidLast(String words, Kind kind) {
        DatabaseUnavailable reason = StartFailure.ended(new Store(folder), 7687, List.of("INFO  Starting...", words));

        assertThat(reason.kind()).isEqualTo(kind);
        assertThat(reason.getMessage()).doesNotContain("\n").endsWith(".");
    }

    @Test
    void aReasonThatOnlyTheLogKnows() {
        DatabaseUnavailable reason = StartFailure.ended(new Store(folder), 7687, List.of("Killed"));

        assertThat(reason)
                .hasMessageContaining("Killed")
                .hasMessageContaining(folder.resolve("logs/neo4j.log").toString());
    }

    @Test
    void settingsThatMakeNoSense() {
        assertThat(Optional.of(settings(0, 0))).isPresent();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> settings(70_000, 0))
                .withMessage("radar.neo4j.port is 70000 but must be between 0 and 65535");
    }
}
