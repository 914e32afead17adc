package org.xmppradar.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * A successful observation of one scope: these facts hold at that time, and no others of this scope.
 *
 * @param at in whole milliseconds, as the graph keeps it: a finer time would be newer than itself read back
 */
record Sighting(Subject subject, Scope scope, Set<Fact> facts, Instant at) {

    Sighting {
        facts = Set.copyOf(facts);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether all it tells is that we failed: worth knowing only where nothing better is known. */
    boolean isOurs() {
        return !facts.isEmpty() && facts.stream().allMatch(Fact::isOurs);
    }
}
