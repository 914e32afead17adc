package org.xmppradar.query;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which nobody looked at a domain: what happened then is not known, and nothing is claimed of it.
 *
 * @param from when it was last visited before
 * @param until when it was visited again; empty when it was not yet
 * @param words such as {@code not visited 3 to 9 May 2026}
 */
public record Gap(Instant from, Optional<Instant> until, String words) {

    static Gap of(Instant from, Optional<Instant> until) {
        return new Gap(
                from,
                until,
                until.map(end -> "not visited " + Dates.within(from, end))
                        .orElseGet(() -> "not visited since " + Dates.day(from)));
    }

    /** Whether nobody looked at {@code instant}; the visits at both ends are none of it. */
    boolean holds(Instant instant) {
        return from.isBefore(instant) && until.map(instant::isBefore).orElse(true);
    }

    /** Whether some of it lies between two instants. */
    boolean meets(Instant since, Instant before) {
        return from.isBefore(before) && until.map(since::isBefore).orElse(true);
    }
}
