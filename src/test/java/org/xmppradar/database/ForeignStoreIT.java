package org.xmppradar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** A store in a format that this Neo4j does not know is left alone. */
final class ForeignStoreIT {

    private static final byte UNKNOWN_FORMAT = 99;

    @Test
    void saysThatAnotherVersionWroteTheStore() throws IOException {
        Path folder = TestDatabase.temporaryFolder();
        try (EmbeddedNeo4j first = EmbeddedNeo4j.start(folder, TestDatabase.settings())) {
            first.awaitReady();
        }
        pretendAnotherFormat(folder.resolve("data/databases/neo4j/neostore"));

        try (EmbeddedNeo4j second = EmbeddedNeo4j.start(folder, TestDatabase.settings())) {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(second::awaitReady)
                    .withMessageContaining("cannot read")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.STORE_VERSION));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The format's name is followed by its major version. */
    private static void pretendAnotherFormat(Path neostore) throws IOException {
        byte[] bytes = Files.readAllBytes(neostore);
        String name = "aligned";
        int version = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
        bytes[version + 1] = UNKNOWN_FORMAT;
        Files.write(neostore, bytes);
    }
}
