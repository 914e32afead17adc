package org.xmppradar.database;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** Tells from Neo4j's last words why it cannot be used. They are recognised by what its exceptions say. */
final class StartFailure {

    private static final String OTHER_FOLDER = ", or choose another folder with --data.";

    private StartFailure() {}

    /** The process ended, or did not say in time that it had started. */
    static DatabaseUnavailable ended(Store store, int port, List<String> lines) {
        String words = String.join("\n", lines);
        return mentions(words, "BindException", "Address already in use")
                ? LoopbackPort.taken(port)
                : explain(store, words, "did not start: " + lastWords(lines));
    }

    /** The process runs, but does not give out the store; only its debug log says why. */
    static DatabaseUnavailable offline(Store store, String reason) {
        return explain(store, store.debugLogEnd(), "is not online: " + reason.strip());
    }

    /** The app's own files beside the store cannot be read or written. */
    static DatabaseUnavailable file(Store store, IOException cause) {
        return explain(store, cause.toString(), "cannot be used: " + cause);
    }

    private static DatabaseUnavailable explain(Store store, String words, String otherwise) {
        if (mentions(words, "FileLockException", "locked by another process")) {
            return because(Kind.STORE_IN_USE, store, "is in use by another process. Stop it" + OTHER_FOLDER);
        }
        if (mentions(words, "No space left on device", "Disk quota exceeded")) {
            return because(Kind.DISK_FULL, store, "has no room left on its disk. Make room" + OTHER_FOLDER);
        }
        if (mentions(words, "Permission denied", "AccessDenied", "Read-only file system")) {
            return because(
                    Kind.NOT_WRITABLE,
                    store,
                    "cannot be written. Give it to the user that runs the radar" + OTHER_FOLDER);
        }
        if (mentions(words, "store version", "StoreUpgrade", "UnableToMigrate", "migrate")) {
            return because(
                    Kind.STORE_VERSION,
                    store,
                    "was written by a version of Neo4j that this one cannot read"
                            + store.version()
                                    .map(version -> " (last by " + version + ")")
                                    .orElse("")
                            + ". Use the radar that wrote it" + OTHER_FOLDER);
        }
        return because(Kind.FAILED, store, otherwise + ". More is in " + store.log() + ".");
    }

    private static DatabaseUnavailable because(Kind kind, Store store, String what) {
        return new DatabaseUnavailable(kind, "The database in " + store.folder() + " " + what);
    }

    private static boolean mentions(String words, String... signs) {
        return Stream.of(signs).anyMatch(words::contains);
    }

    private static String lastWords(List<String> lines) {
        return lines.stream()
                .filter(line -> mentions(line, "Caused by:", "ERROR", "Error"))
                .reduce((first, second) -> second)
                .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.getLast());
    }
}
