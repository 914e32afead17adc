package org.xmppradar.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xmppradar.model.Interval;

/**
 * What is known of one subject, brought up to date sighting by sighting. It never touches the graph: what must be written to make
 * the graph agree is left in it. Lives for one batch; not thread-safe.
 */
final class Ledger {

    /** An open fact; without an id it is not in the graph yet. */
    record Open(Fact fact, Optional<String> id, Instant firstSeen) {}

    /** A relationship to write, open or already over. */
    record Begun(Fact fact, Interval interval) {}

    /** A relationship of the graph to close. */
    record Ended(String id, Instant lastSeen, Instant until) {}

    private final Map<Scope, Map<Fact, Open>> open = new TreeMap<>();
    private final Map<Scope, Instant> seenAt;
    private final List<Begun> passed = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<ScopeChange> changes = new ArrayList<>();
    private boolean touched;

    /** Starts from what the graph holds: each scope's last observation, and its open facts. */
    Ledger(Map<Scope, Instant> seenAt, List<Open> known) {
        this.seenAt = new TreeMap<>(seenAt);
        known.forEach(this::hold);
    }

    /**
     * Takes in one observation. Not newer than the last of its scope, it is a duplicate or came late: ignored, and false. So is a
     * failure of ours where something was truly seen before: it must not end what it did not look at (R2).
     */
    boolean see(Sighting sighting) {
        Scope scope = sighting.scope();
        @Nullable Instant last = seenAt.get(scope);
        if (last != null && (!sighting.at().isAfter(last) || (sighting.isOurs() && isSeen(scope)))) {
            return false;
        }
        List<Fact> known = facts(scope);
        change(scope, Diff.between(known, sighting.on(known)), sighting.at());
        seenAt.put(scope, sighting.at());
        touched = true;
        return true;
    }

    private boolean isSeen(Scope scope) {
        return !facts(scope).stream().allMatch(Fact::isOurs);
    }

    /** Ends a scope with all of its facts: what was asked about has gone. */
    void end(Scope scope, Instant at) {
        change(scope, Diff.between(facts(scope), List.of()), at);
        seenAt.remove(scope);
    }

    private void change(Scope scope, Diff diff, Instant at) {
        if (!diff.isEmpty()) {
            diff.vanished().forEach(fact -> close(fact, at));
            diff.appeared().forEach(fact -> hold(new Open(fact, Optional.empty(), at)));
            changes.add(ScopeChange.of(scope, diff, at));
        }
    }

    private void hold(Open fact) {
        open.computeIfAbsent(fact.fact().scope(), _ -> new HashMap<>()).put(fact.fact(), fact);
    }

    private void close(Fact fact, Instant at) {
        @Nullable Open was = open.getOrDefault(fact.scope(), new HashMap<>()).remove(fact);
        if (was != null) {
            Instant lastSeen = seenAt.getOrDefault(fact.scope(), was.firstSeen());
            was.id()
                    .ifPresentOrElse(
                            id -> ended.add(new Ended(id, lastSeen, at)),
                            () -> passed.add(new Begun(was.fact(), new Interval(was.firstSeen(), lastSeen, at))));
        }
    }

    /** The scopes that were ever observed and have not ended. */
    List<Scope> scopes() {
        return List.copyOf(seenAt.keySet());
    }

    /** When a scope of {@link #scopes} was last observed. */
    Instant seenAt(Scope scope) {
        return seenAt.getOrDefault(scope, Instant.EPOCH);
    }

    /** The open facts of a scope. */
    List<Fact> facts(Scope scope) {
        return List.copyOf(open.getOrDefault(scope, Map.of()).keySet());
    }

    /** Whether anything was taken in. */
    boolean isTouched() {
        return touched;
    }

    /** The relationships that the graph lacks, sorted. */
    List<Begun> begun() {
        Stream<Begun> held = open.values().stream()
                .flatMap(facts -> facts.values().stream())
                .filter(fact -> fact.id().isEmpty())
                .map(fact -> new Begun(fact.fact(), new Interval(fact.firstSeen(), fact.firstSeen(), Interval.OPEN)));
        return Stream.concat(passed.stream(), held)
                .sorted((one, other) -> one.fact().compareTo(other.fact()))
                .toList();
    }

    /** The relationships of the graph that are over. */
    List<Ended> ended() {
        return List.copyOf(ended);
    }

    /** What changed, in the order in which it did. */
    List<ScopeChange> changes() {
        return List.copyOf(changes);
    }
}
