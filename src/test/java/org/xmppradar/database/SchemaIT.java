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
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;

/** The schema of a store that an earlier radar made is taken as it is; one that nobody knows is not. */
final class SchemaIT {

    private static final Path FOLDER = TestDatabase.temporaryFolder();

    /** Of {@code cypher/migrations/former/V006_1__NumberChanges.cypher}, as stores have it in which that ran. */
    private static final String FORMER = "1727622409";

    private static OwnDatabase database;

    @BeforeAll
    static void start() {
        database = OwnDatabase.open(FOLDER, 0);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void aStoreInWhichTheFormerNumberingRanIsBroughtUpToDate() {
        assertThat(applied("006.1")).isNotEqualTo(FORMER);
        putDown("006.1", FORMER);

        assertThatNoException().isThrownBy(() -> Schema.migrate(database.driver()));
    }

    @Test
    void aMigrationThatRanWithOtherWordsIsRefused() {
        String known = applied("001");
        putDown("001", "1234");

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Schema.migrate(database.driver()))
                .withMessageContaining("cannot be brought up to date");

        putDown("001", known);
        assertThatNoException().isThrownBy(() -> Schema.migrate(database.driver()));
    }

    private static String applied(String version) {
        try (Session session = database.driver().session()) {
            return session.run(
                            "MATCH (m:__Neo4jMigration {version: $version}) RETURN m.checksum AS checksum",
                            Map.of("version", version))
                    .single()
                    .get("checksum")
                    .asString();
        }
    }

    private static void putDown(String version, String checksum) {
        try (Session session = database.driver().session()) {
            session.run(
                            "MATCH (m:__Neo4jMigration {version: $version}) SET m.checksum = $checksum",
                            Map.of("version", version, "checksum", checksum))
                    .consume();
        }
    }
}
