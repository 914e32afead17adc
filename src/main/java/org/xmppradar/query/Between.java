package org.xmppradar.query;

import java.time.Instant;

/** Two moments to compare, the earlier first. */
public record Between(Instant from, Instant to) {

    /** Such as {@code Between 1 and 9 May 2026}. */
    public String words() {
        return "Between " + Dates.both(from, to);
    }
}
