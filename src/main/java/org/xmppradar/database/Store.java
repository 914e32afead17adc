package org.xmppradar.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The embedded database's folder, {@code data/neo4j}: Neo4j's own home, and the few files that the app keeps in it. */
record Store(Path folder) {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int LOG_END = 64 * 1024;

    Store(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path configuration() {
        return folder.resolve("conf/neo4j.conf");
    }

    Path log() {
        return folder.resolve("logs/neo4j.log");
    }

    /** The end of the long log, where Neo4j tells why a database did not open. */
    String debugLogEnd() {
        Path file = folder.resolve("logs/debug.log");
        try (FileChannel log = FileChannel.open(file)) {
            ByteBuffer end = ByteBuffer.allocate(LOG_END);
            log.read(end, Math.max(0, log.size() - LOG_END));
            return StandardCharsets.UTF_8.decode(end.flip()).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Neo4j locks this file as long as it runs. */
    Path lock() {
        return folder.resolve("data/databases/store_lock");
    }

    /** The password of the user neo4j, made on first use and readable to the app's own user only. */
    String password() {
        return read("password").orElseGet(() -> {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            return write("password", HexFormat.of().formatHex(random));
        });
    }

    /** The Neo4j that last opened the store. */
    Optional<String> version() {
        return read("version");
    }

    void version(String version) {
        write("version", version);
    }

    /** Who has the store open, or had it last. */
    Optional<Holder> holder() {
        return read("process").map(Holder::parse);
    }

    void holder(Holder holder) {
        write("process", holder.text());
    }

    void configure(String settings) {
        write("conf/neo4j.conf", settings);
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw StartFailure.file(this, e);
        }
    }

    /** In one step, so that a crash leaves the old text or the new, never half of it. */
    private String write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", null, OWNER_ONLY);
            try {
                Files.writeString(draft, text + System.lineSeparator());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            return text;
        } catch (IOException e) {
            throw StartFailure.file(this, e);
        }
    }

    /** The database's process, its port, and the app that started it. */
    record Holder(long pid, int port, long app) {

        private static Holder parse(String text) {
            String[] words = text.split(" ", 3);
            return new Holder(Long.parseLong(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
        }

        private String text() {
            return pid + " " + port + " " + app;
        }

        boolean isAppAlive() {
            return ProcessHandle.of(app).isPresent();
        }
    }
}
