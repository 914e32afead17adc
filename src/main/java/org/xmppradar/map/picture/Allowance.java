package org.xmppradar.map.picture;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.xmppradar.query.TooSoon;

/** How much may still be drawn, whoever asks: it bounds what strangers can make this machine compute (W4). */
final class Allowance {

    /** So many small pictures at once, and in each minute after that. */
    static final int AT_ONCE = 60;

    /** A picture of so many domains is a small one; a larger one counts as several. */
    private static final int SMALL = 20_000;

    private final Bucket bucket = Bucket.builder()
            .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, Duration.ofMinutes(1)))
            .build();

    /**
     * Takes what a picture of so many domains costs; a part of the map counts as one of none.
     *
     * @throws TooSoon when nothing is left
     */
    void take(int domains) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1 + domains / SMALL);
        if (!probe.isConsumed()) {
            throw new TooSoon(
                    "Many pictures of the map were drawn just now", Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
