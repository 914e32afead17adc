package org.xmppradar.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** Looks before Neo4j is started whether it can use the store; Neo4j itself would take ten seconds to say so less clearly. */
record StoreCheck(Store store) {

    private static final Duration OWNER_LIVES = Duration.ofSeconds(2);
    private static final Duration OWNER_DIED = Duration.ofSeconds(40);

    void writable() {
        try {
            Files.createDirectories(store.folder());
            Files.delete(Files.createTempFile(store.folder(), "writable", null));
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    Kind.NOT_WRITABLE,
                    "The data folder " + store.folder()
                            + " cannot be written. Give it to the user that runs the radar, or choose"
                            + " another with --data.",
                    e);
        }
    }

    /** A predecessor that is just ending gets the time to let go: little while its app lives, more when that was killed. */
    void free() {
        if (Files.exists(store.lock())) {
            boolean ownerLives = store.holder().filter(Store.Holder::isAppAlive).isPresent();
            Duration patience = ownerLives ? OWNER_LIVES : OWNER_DIED;
            try (FileChannel file = FileChannel.open(store.lock(), StandardOpenOption.WRITE)) {
                CompletableFuture.runAsync(
                                () -> lock(file),
                                task -> Thread.ofPlatform().daemon().start(task))
                        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } catch (IOException | CompletionException e) {
                throw inUse(e);
            }
        }
    }

    /** Waits until nobody else has the lock. Closing the file gives it back, and also ends the waiting. */
    private static void lock(FileChannel file) {
        try {
            file.lock();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private DatabaseUnavailable inUse(Exception cause) {
        String folder = "The database in " + store.folder() + " is in use by ";
        String message = store.holder()
                .filter(holder -> ProcessHandle.of(holder.pid()).isPresent())
                .map(holder -> folder + "process " + holder.pid() + ", which radar process " + holder.app()
                        + " started. Stop that radar, or use its database with --set radar.neo4j.uri=bolt://127.0.0.1:"
                        + holder.port()
                        + " and the password in " + store.folder().resolve("password") + ".")
                .orElse(folder + "another process. Stop it, or choose another folder with --data.");
        return new DatabaseUnavailable(Kind.STORE_IN_USE, message, cause);
    }

    /** Neo4j takes over the store of an older release, never of a newer one. Versions are dates: 2026.08.1. */
    void notNewerThan(String version) {
        store.version().filter(last -> compare(last, version) > 0).ifPresent(last -> {
            throw new DatabaseUnavailable(
                    Kind.STORE_VERSION,
                    "The database in " + store.folder() + " was last used by Neo4j " + last + ", but this is Neo4j "
                            + version
                            + ", which cannot read it. Use the newer radar again, or choose another folder with --data.");
        });
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\D+")
                .splitAsStream(version)
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    void room(long megabytes) {
        lacking(megabytes).ifPresent(sentence -> {
            throw new DatabaseUnavailable(
                    Kind.DISK_FULL, sentence + " Make room, or choose another folder with --data.");
        });
    }

    /** A sentence, when less is free than that. Asks the kernel only, so that it can be called before each write. */
    Optional<String> lacking(long megabytes) {
        long free = store.folder().toFile().getUsableSpace() >> 20;
        return free < megabytes
                ? Optional.of("The disk of " + store.folder() + " is full: " + free
                        + " MB are free, the database needs " + megabytes + ".")
                : Optional.empty();
    }
}
