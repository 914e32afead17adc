package org.xmppradar.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used: one sentence says why, the next what to do. Shown to people as it is, without a stack trace. */
public final class DatabaseUnavailable extends RuntimeException {

    private final Kind kind;

    DatabaseUnavailable(Kind kind, String message) {
        this(kind, message, null);
    }

    DatabaseUnavailable(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Why; callers turn it into an exit code. */
    public enum Kind {
        /** Another process works on the same store. */
        STORE_IN_USE,
        /** No room for the store to grow. */
        DISK_FULL,
        /** The store was written by a newer Neo4j, or one too old for this to take over. */
        STORE_VERSION,
        /** Something else listens on the configured port. */
        PORT_TAKEN,
        /** The data folder cannot be written. */
        NOT_WRITABLE,
        /** Neo4j's jars, or the JDK to run them, are not where they should be. */
        NOT_INSTALLED,
        /** The database does not accept the user and password. */
        WRONG_PASSWORD,
        /** Nothing answers at the configured address. */
        UNREACHABLE,
        /** The process ended or hung while starting, for a reason that only its log tells. */
        FAILED
    }
}
