package org.xmppradar.net;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Name;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps us from flooding the name servers of one zone, however many of its names we come to hear of (threats.md D1). A zone is
 * taken to be the last two labels, as a stranger can make up as many longer names as he likes; under {@code co.uk} that is
 * slower than need be, and never faster. Generous, as our resolver's cache answers most of what many domains of one hoster ask.
 */
final class ZoneBudget {

    private static final int REMEMBERED = 100_000;
    private static final int LABELS = 3; // two and the root's
    private static final int BURST = 1_000;
    private static final int EACH_SECOND = 200;

    private final LoadingCache<Name, Bucket> zones;
    private final Scheduler scheduler;

    ZoneBudget(Scheduler scheduler) {
        this.scheduler = scheduler;
        TimeMeter clock = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return scheduler.now(TimeUnit.NANOSECONDS);
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        this.zones = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(_ -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(BURST).refillGreedy(EACH_SECOND, Duration.ofSeconds(1)))
                        .build());
    }

    /** Completes when the zone of {@code name} may be asked once more. */
    Mono<Void> turn(Name name) {
        return Mono.defer(() -> {
            long wait = zones.get(zone(name)).consumeIgnoringRateLimits(1);
            return wait == 0
                    ? Mono.empty()
                    : Mono.delay(Duration.ofNanos(wait), scheduler).then();
        });
    }

    private static Name zone(Name name) {
        return name.labels() <= LABELS ? name : new Name(name, name.labels() - LABELS);
    }
}
