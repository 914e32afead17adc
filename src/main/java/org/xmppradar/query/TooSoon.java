package org.xmppradar.query;

import java.time.Duration;

/** A question whose answer takes much work, such as reading the whole federation, which was done for somebody else just now. */
public final class TooSoon extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    public TooSoon(Duration remaining) {
        this(
                "To answer for a moment of the past, the whole federation is read, and it was read for another moment"
                        + " just now",
                ", or for the present",
                remaining);
    }

    /** @param sentence what was done for others, in the caller's terms */
    public TooSoon(String sentence, Duration remaining) {
        this(sentence, "", remaining);
    }

    private TooSoon(String sentence, String instead, Duration remaining) {
        super(sentence + "; ask again in " + (remaining.toSeconds() + 1) + " s" + instead);
        this.remaining = remaining;
    }

    /** For how long it is too soon, at least. */
    public Duration remaining() {
        return remaining;
    }
}
