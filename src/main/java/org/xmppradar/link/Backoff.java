package org.xmppradar.link;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before the home server is tried again: each time twice as long, and never all at the same moment.
 *
 * @param first after the first failure, or after a stream that had served
 * @param longest the most
 * @param afterRefusal after a login that was refused: nothing changes until somebody mends it, and servers take more of them for
 *     an attack
 */
public record Backoff(Duration first, Duration longest, Duration afterRefusal) {

    public static final Backoff USUAL =
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofMinutes(15));

    /** @param failures how many have come one after the other, this one included */
    Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(whole.toNanos() / 2, whole.toNanos() + 1));
    }
}
