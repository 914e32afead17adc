package org.xmppradar.crawl;

import java.time.Instant;
import org.xmppradar.observation.Visit;

/**
 * A visit most of whose questions to the DNS failed, and what speaks for it that this is so, and not our network: visits whose
 * questions were answered, begun while it ran and after it had ended. Not thread-safe.
 */
final class Suspect {

    private final Visit visit;
    private final Instant since;
    private final boolean again;
    private boolean meanwhile;
    private int after;

    Suspect(Visit visit, Instant since, boolean again) {
        this.visit = visit;
        this.since = since;
        this.again = again;
    }

    Visit visit() {
        return visit;
    }

    /** Since when it waits. */
    Instant since() {
        return since;
    }

    /** Another visit got its answers. */
    void hear(Visit answered) {
        boolean before = answered.startedAt().isBefore(visit.startedAt());
        boolean later = answered.startedAt().isAfter(visit.finishedAt());
        meanwhile |= !before && !later;
        after += later ? 1 : 0;
    }

    /** Whether enough others got answers; the second time, when it was dropped before, less will do. */
    boolean isBelieved(int witnesses) {
        return after >= witnesses && (meanwhile || again);
    }

    /** Whether it may be kept when no more can be waited for; {@code few}: too few domains are visited to tell. */
    boolean isBelievable(boolean few) {
        return again ? after > 0 : few;
    }
}
