package org.xmppradar.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.xmppradar.model.DomainName;

/**
 * When to look again. Pure: the same domain after the same visit is always given the same time, so that a visit written twice,
 * or on another machine, changes nothing.
 */
public final class RevisitPolicy {

    private static final double JITTER = 0.1;

    /** Fewer failures in a row may be one long outage of which we saw little. */
    private static final int GONE_AT_LEAST = 5;

    private final FrontierSettings settings;

    public RevisitPolicy(FrontierSettings settings) {
        this.settings = settings;
    }

    /**
     * The time of the next visit. One failure may be a hiccup and changes nothing; each further one in a row doubles the interval.
     *
     * @param visited when the last visit ended
     * @param failures how many of the last visits in a row reached nothing
     */
    public Instant next(DomainName domain, Instant visited, long failures) {
        Duration wait = settings.every();
        for (long failure = 1; failure < failures && wait.compareTo(settings.atMost()) < 0; failure++) {
            wait = wait.multipliedBy(2);
        }
        return after(wait.compareTo(settings.atMost()) > 0 ? settings.atMost() : wait, domain, visited);
    }

    /**
     * Whether a domain is gone.
     *
     * @param failures how many of the last visits in a row reached nothing
     * @param silence for how long nobody has answered for it
     */
    public boolean isGone(long failures, Duration silence) {
        return failures >= GONE_AT_LEAST && silence.compareTo(settings.goneAfter()) >= 0;
    }

    /** The time of the next visit of a domain that is gone: it may come back, but hardly soon. */
    public Instant nextOfGone(DomainName domain, Instant visited) {
        return after(settings.goneEvery(), domain, visited);
    }

    private Instant after(Duration bounded, DomainName domain, Instant visited) {
        Duration jittered = Duration.ofMillis((long) (bounded.toMillis() * (1 + jitter(domain, visited))));
        return visited.plus(jittered.compareTo(settings.atLeast()) < 0 ? settings.atLeast() : jittered);
    }

    /** Spreads what was first met together, and does not let it meet again: between -10 % and +10 %, anew for each visit. */
    private static double jitter(DomainName domain, Instant visited) {
        long seed = 31L * domain.ascii().hashCode() + visited.toEpochMilli();
        return new SplittableRandom(seed).nextDouble(-JITTER, JITTER);
    }
}
