package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A while in which a service was one thing.
 *
 * @param unstable whether a failure was seen in it, but once only and between two successes
 * @param problems what failed, and where
 */
public record UptimeSegment(Instant from, Instant to, Reach state, boolean unstable, List<String> problems) {

    /** How long it lasted. */
    public long seconds() {
        return Duration.between(from, to).toSeconds();
    }

    /** The state in words. */
    public String words() {
        return state.title() + (unstable ? ", unstable" : "");
    }

    boolean isLike(UptimeSegment other) {
        return state == other.state && unstable == other.unstable && problems.equals(other.problems);
    }

    UptimeSegment until(Instant end) {
        return new UptimeSegment(from, end, state, unstable, problems);
    }
}
