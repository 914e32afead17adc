package org.xmppradar.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A successful observation of one scope: these facts hold at that time and, if it saw all of it, no others of this scope.
 *
 * @param at in whole milliseconds, as the graph keeps it: a finer time would be newer than itself read back
 * @param whole false when the answer was cut: what it leaves out may still hold, and counts as if it did (R2)
 */
record Sighting(Subject subject, Scope scope, Set<Fact> facts, Instant at, boolean whole) {

    Sighting {
        facts = Set.copyOf(facts);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** An observation that saw all there is. */
    Sighting(Subject subject, Scope scope, Set<Fact> facts, Instant at) {
        this(subject, scope, facts, at, true);
    }

    /** What holds after it, where {@code known} held before. */
    Set<Fact> on(Collection<Fact> known) {
        return whole
                ? facts
                : Stream.concat(
                                facts.stream(),
                                known.stream().filter(before -> facts.stream().noneMatch(now -> now.replaces(before))))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all it tells is that we failed: worth knowing only where nothing better is known. */
    boolean isOurs() {
        return !facts.isEmpty() && facts.stream().allMatch(Fact::isOurs);
    }
}
