package org.xmppradar.crawl;

import java.time.Duration;
import java.time.Instant;
import org.xmppradar.observation.Visit;

/**
 * A visit most of whose questions to the DNS failed, and what speaks for it that this is so, and not our network: visits whose
 * questions were answered, begun shortly before it, shortly after it, and after it had ended. Not thread-safe.
 */
final class Suspect {

    private static final Duration NEAR = Duration.ofSeconds(10);

    private final Visit visit;
    private final Instant since;
    private final boolean again;
    private boolean shortlyBefore;
    private boolean shortlyAfter;
    private int after;

    Suspect(Visit visit, Instant since, boolean again) {
        this.visit = visit;
        this.since = since;
        this.again = again;
    }

    Visit visit() {
        return visit;
    }

    /** Another visit that began then got its answers. */
    void hear(Instant began) {
        Duration later = Duration.between(visit.startedAt(), began);
        boolean near = later.abs().compareTo(NEAR) <= 0;
        shortlyBefore |= near && !later.isPositive();
        shortlyAfter |= near && !later.isNegative();
        after += began.isAfter(visit.finishedAt()) ? 1 : 0;
    }

    /** Whether enough others got answers; the second time, when it was dropped before, those after it will do. */
    boolean isBelieved(int witnesses) {
        return after >= witnesses && ((shortlyBefore && shortlyAfter) || again);
    }

    /** Whether it has waited since this instant or longer. */
    boolean waits(Instant since) {
        return !this.since.isAfter(since);
    }

    /** Whether it was dropped before. */
    boolean again() {
        return again;
    }
}
