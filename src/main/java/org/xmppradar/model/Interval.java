package org.xmppradar.model;

import java.time.Instant;

/**
 * When a fact held: first and last seen, and when something contrary was seen.
 *
 * @param until {@link #OPEN} while nothing contrary was seen
 */
public record Interval(Instant firstSeen, Instant lastSeen, Instant until) {

    /** The far future that an open interval carries, so that "as of t" is one comparison and never a null check. */
    public static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    /** Whether nothing contrary was seen yet. */
    public boolean isOpen() {
        return until.equals(OPEN);
    }

    /** Whether the fact held at {@code instant}. */
    public boolean holdsAt(Instant instant) {
        return !firstSeen.isAfter(instant) && instant.isBefore(until);
    }
}
