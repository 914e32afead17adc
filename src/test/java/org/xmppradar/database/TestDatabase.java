package org.xmppradar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;

/**
 * The database of the tests, one for each test JVM: the one that RADAR_TEST_NEO4J_URI names, or a container with {@code -Dneo4j=container}
 * (its image is {@code -Dneo4j.image=…}), or else the embedded one. Tests empty it, so it must not be one that anybody needs.
 */
public final class TestDatabase {

    /** Tests start it often and work it little: the second compiler would cost more than it gives. */
    private static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TestDatabase() {}

    /** Started on first use, with the schema in place. */
    private static final class Shared {
        private static final Connection CONNECTION = begin();
        private static final Driver DRIVER = CONNECTION.open();
        private static final Graph GRAPH = Graph.over(DRIVER);

        static {
            Schema.migrate(DRIVER);
        }
    }

    /** The graph, emptied. */
    public static Graph graph() {
        wipe();
        return Shared.GRAPH;
    }

    /** Removes all nodes and relationships; the schema stays. */
    public static void wipe() {
        Shared.GRAPH.<Written>write(tx -> tx.run("test/wipe", Map.of())).block(PATIENCE);
    }

    /** How to enter the database. */
    public static Connection connection() {
        return Shared.CONNECTION;
    }

    /** For {@code @DynamicPropertySource} in a test that starts the app: it uses this database and starts none of its own. */
    public static void register(DynamicPropertyRegistry properties) {
        properties.add("radar.neo4j.uri", () -> connection().uri().toString());
        properties.add("radar.neo4j.user", () -> connection().user());
        properties.add("radar.neo4j.password", () -> connection().password());
    }

    private static Connection begin() {
        Optional<String> uri = Optional.ofNullable(System.getenv("RADAR_TEST_NEO4J_URI"));
        if (uri.isPresent()) {
            Map<String, String> environment = System.getenv();
            return new Connection(
                    URI.create(uri.get()),
                    environment.getOrDefault("RADAR_TEST_NEO4J_USER", "neo4j"),
                    environment.getOrDefault("RADAR_TEST_NEO4J_PASSWORD", ""));
        }
        return "container".equals(System.getProperty("neo4j")) ? container() : embedded();
    }

    /** Testcontainers removes it when this JVM ends. */
    @SuppressWarnings("resource")
    private static Connection container() {
        DockerImageName image = DockerImageName.parse(System.getProperty("neo4j.image", "neo4j:2026.08.1"))
                .asCompatibleSubstituteFor("neo4j");
        Neo4jContainer container = new Neo4jContainer(image);
        container.start();
        return new Connection(URI.create(container.getBoltUrl()), "neo4j", container.getAdminPassword());
    }

    private static Connection embedded() {
        Path folder = temporaryFolder();
        EmbeddedNeo4j database = EmbeddedNeo4j.start(folder, settings());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database, folder)));
        database.awaitReady();
        return database.connection();
    }

    private static void end(EmbeddedNeo4j database, Path folder) {
        database.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small embedded database. */
    static DatabaseSettings settings() {
        return settings(100);
    }

    /** The same, with so many megabytes of its disk to be kept free. */
    static DatabaseSettings settings(long keepFree) {
        return new DatabaseSettings(
                null, "neo4j", "", 0, null, "400m", "64m", QUICKLY, keepFree, Duration.ofMinutes(5));
    }

    /** Below target, so that a killed test leaves nothing that {@code clean} does not remove. */
    static Path temporaryFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target/test-neo4j").toAbsolutePath());
            return Files.createTempDirectory(parent, "store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
