package org.xmppradar.query;

import java.time.Duration;

/** A question whose answer takes the whole federation to be read, which was done for somebody else just now. */
public final class TooSoon extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    public TooSoon(Duration remaining) {
        super(
                "To answer for a moment of the past, the whole federation is read, and it was read for another moment just now; "
                        + "ask again in " + (remaining.toSeconds() + 1) + " s, or for the present");
        this.remaining = remaining;
    }

    /** For how long it is too soon, at least. */
    public Duration remaining() {
        return remaining;
    }
}
