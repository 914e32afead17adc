package org.xmppradar.query;

import java.time.Duration;

/** What was asked for is not there yet, but soon will be. */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    /** @param sentence what is missing, in the caller's terms */
    public NotYet(String sentence, Duration remaining) {
        super(sentence);
        this.remaining = remaining;
    }

    /** For how long it is of no use to ask again, at least. */
    public Duration remaining() {
        return remaining;
    }
}
