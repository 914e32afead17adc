package org.xmppradar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;

/** The schema of a store that an earlier radar made is taken as it is; one that nobody knows is not. */
final class SchemaIT {

    private static final Path FOLDER = TestDatabase.temporaryFolder();

    /** Of {@code cypher/migrations/former/V006_1__NumberChanges.cypher}, as stores have it in which that ran. */
    private static final String FORMER = "1727622409";

    private static EmbeddedNeo4j database;
    private static Driver driver;

    @BeforeAll
    static void start() {
        database = EmbeddedNeo4j.start(FOLDER, TestDatabase.settings());
        database.awaitReady();
        driver = database.connection().open();
        Schema.migrate(driver);
    }

    @AfterAll
    static void stop() throws IOException {
        driver.close();
        database.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void aStoreInWhichTheFormerNumberingRanIsBroughtUpToDate() {
        assertThat(applied("006.1")).isNotEqualTo(FORMER);
        apply("006.1", FORMER);

        assertThatNoException().isThrownBy(() -> Schema.migrate(driver));
    }

    @Test
    void aMigrationThatRanWithOtherWordsIsRefused() {
        String known = applied("001");
        apply("001", "1234");

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Schema.migrate(driver))
                .withMessageContaining("cannot be brought up to date");

        apply("001", known);
        assertThatNoException().isThrownBy(() -> Schema.migrate(driver));
    }

    private static String applied(String version) {
        try (Session session = driver.session()) {
            return session.run(
                            "MATCH (m:__Neo4jMigration {version: $version}) RETURN m.checksum AS checksum",
                            Map.of("version", version))
                    .single()
                    .get("checksum")
                    .asString();
        }
    }

    private static void apply(String version, String checksum) {
        try (Session session = driver.session()) {
            session.run(
                            "MATCH (m:__Neo4jMigration {version: $version}) SET m.checksum = $checksum",
                            Map.of("version", version, "checksum", checksum))
                    .consume();
        }
    }
}
