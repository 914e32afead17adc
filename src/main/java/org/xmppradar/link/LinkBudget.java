package org.xmppradar.link;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.Pass;
import org.xmppradar.net.Turnstile;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Whose turn it is to be asked. A question first waits for its destination's pace, then for a place at its domain, and last for
 * one of the places that all share, always in this order: so a slow domain holds none of those, and no two can wait for each
 * other (threats.md X8, D2).
 *
 * <p>A destination is taken to be the last two labels of a name, as a stranger can make up as many longer ones as he likes.
 */
public final class LinkBudget {

    private static final int REMEMBERED = 100_000;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(15);
    private static final int BURST_SECONDS = 4;

    /** Less than a nanosecond between two: a turnstile that only counts. */
    private static final double AT_ANY_PACE = 1e10;

    private final LoadingCache<String, Bucket> destinations;
    private final LoadingCache<DomainName, Turnstile> domains;
    private final Turnstile all;
    private final Duration longestWait;
    private final Scheduler scheduler;

    public LinkBudget(LinkSettings settings, Scheduler scheduler) {
        this.scheduler = scheduler;
        this.longestWait = settings.longestWait();
        this.all = new Turnstile(settings.inFlight(), AT_ANY_PACE, longestWait, scheduler);
        this.domains =
                bounded().build(_ -> new Turnstile(settings.inFlightPerDomain(), AT_ANY_PACE, longestWait, scheduler));
        this.destinations = bounded().build(_ -> bucket(settings.questionsPerSecond()));
    }

    /** The right to ask {@code domain} once its turn has come, to be closed with the answer; empty when too many wait. */
    public Mono<Pass> turn(DomainName domain) {
        return Mono.defer(() -> {
            long wait = destinations.get(destination(domain)).consumeIgnoringRateLimits(1);
            if (wait > longestWait.toNanos()) {
                return Mono.empty();
            }
            Mono<Pass> place = place(domain);
            return wait == 0
                    ? place
                    : Mono.delay(Duration.ofNanos(wait), scheduler).then(place);
        });
    }

    private Mono<Pass> place(DomainName domain) {
        return Mono.defer(() -> domains.get(domain).enter())
                .flatMap(own -> all.enter()
                        .map(shared -> new Pass(() -> giveBack(shared, own)))
                        .switchIfEmpty(Mono.fromRunnable(own::close))
                        .doOnCancel(own::close));
    }

    private static void giveBack(Pass shared, Pass own) {
        shared.close();
        own.close();
    }

    private static String destination(DomainName domain) {
        String name = domain.ascii();
        int dot = name.lastIndexOf('.', name.lastIndexOf('.') - 1);
        return name.substring(dot + 1);
    }

    private Bucket bucket(double perSecond) {
        long burst = Math.max(1, Math.round(perSecond * BURST_SECONDS));
        Duration whole = Duration.ofNanos(Math.round(burst * 1e9 / perSecond));
        return Bucket.builder()
                .withCustomTimePrecision(clock())
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, whole))
                .build();
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return scheduler.now(TimeUnit.NANOSECONDS);
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    private static Caffeine<Object, Object> bounded() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(FORGET_AFTER);
    }
}
