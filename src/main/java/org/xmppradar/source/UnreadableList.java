package org.xmppradar.source;

import org.jspecify.annotations.Nullable;

/** A list of names could not be read; the message is a sentence for whoever named it. */
public final class UnreadableList extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableList(String message) {
        this(message, null);
    }

    public UnreadableList(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
