package org.xmppradar.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xmppradar.model.Interval;

/**
 * What is known of one subject, brought up to date sighting by sighting. It never touches the graph: what must be written to make
 * the graph agree is left in it. Lives for one batch; not thread-safe.
 *
 * <p>One that is {@link #unread} starts without the facts and knows only what they come to ({@link Print}): enough as long as nothing
 * changes. Where it was not enough, it {@link #isLacking}, and everything must be taken in again by one that has read the facts.
 */
final class Ledger {

    /**
     * An open fact; without an id it is not in the graph yet.
     *
     * @param nth which observation of its scope first showed it; nothing for those of the time before observations were counted
     */
    record Open(Fact fact, Optional<String> id, Instant firstSeen, OptionalLong nth) {}

    /**
     * A relationship to write, open or already over.
     *
     * @param times how often it was seen, once it is over
     */
    record Begun(Fact fact, Interval interval, OptionalLong nth, OptionalLong times) {}

    /**
     * A relationship of the graph to close.
     *
     * @param times how often it was seen, where that was counted
     */
    record Ended(String id, Instant lastSeen, Instant until, OptionalLong times) {}

    /**
     * When a scope was last observed, and how often.
     *
     * @param times zero where nobody has counted yet
     * @param print what its open facts come to
     */
    record Looks(Instant last, long times, long print) {

        static final Looks NONE = new Looks(Instant.EPOCH, 0, Print.NOTHING);
    }

    private final Map<Scope, Map<Fact, Open>> open = new TreeMap<>();
    private final Map<Scope, Looks> looks;
    private final List<Begun> passed = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<ScopeChange> changes = new ArrayList<>();
    private final Set<Scope> unread;
    private final Map<Scope, Set<Fact>> confirmed = new HashMap<>();
    private boolean lacking;
    private boolean touched;

    /** Starts from what the graph holds: each scope's observations, and its open facts, of which prints are taken anew. */
    Ledger(Map<Scope, Looks> looks, List<Open> known) {
        this(looks, Set.of());
        known.forEach(this::hold);
        this.looks.replaceAll((scope, seen) -> new Looks(seen.last(), seen.times(), Print.of(facts(scope))));
    }

    private Ledger(Map<Scope, Looks> looks, Set<Scope> unread) {
        this.looks = new TreeMap<>(looks);
        this.unread = unread;
    }

    /** Starts from each scope's observations alone. */
    static Ledger unread(Map<Scope, Looks> looks) {
        return new Ledger(
                looks,
                looks.entrySet().stream()
                        .filter(scope -> scope.getValue().print() != Print.NOTHING)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Whether facts were asked for, or changed, that were not read: what it says of them is not to be used. */
    boolean isLacking() {
        return lacking;
    }

    /**
     * Takes in one observation. Not newer than the last of its scope, it is a duplicate or came late: ignored, and false. So is a
     * failure of ours where something was truly seen before: it must not end what it did not look at (R2).
     *
     * <p>Time is what the clock of the visit said. When it jumps back, what is seen counts as late until it has caught up with what
     * was stamped before: nothing false is written, and nothing is known of that time. {@code Hindsight} tells the operator.
     *
     * <p>An answer that was cut counts only as the first of its scope, so that what it left out is never said to have been seen.
     */
    boolean see(Sighting sighting) {
        Scope scope = sighting.scope();
        @Nullable Looks before = looks.get(scope);
        if (before != null && !sighting.at().isAfter(before.last())) {
            return false;
        }
        long print = Print.of(sighting.facts());
        if (before != null && unread.contains(scope) && before.print() == print) {
            confirmed.put(scope, sighting.facts());
        }
        if (before != null && sighting.isOurs() && isSeen(scope)) {
            return false;
        }
        List<Fact> known = facts(scope);
        Set<Fact> now = sighting.on(known);
        long counted = before == null ? 0 : before.times();
        long nth = sighting.whole() || counted == 0 ? counted + 1 : counted;
        change(scope, Diff.between(known, now), sighting.at(), nth);
        looks.put(
                scope,
                new Looks(sighting.at(), nth, now.size() == sighting.facts().size() ? print : Print.of(now)));
        touched = true;
        return true;
    }

    private boolean isSeen(Scope scope) {
        return !facts(scope).stream().allMatch(Fact::isOurs);
    }

    /** Ends a scope with all of its facts: what was asked about has gone. */
    void end(Scope scope, Instant at) {
        change(scope, Diff.between(facts(scope), List.of()), at, 0);
        looks.remove(scope);
    }

    private void change(Scope scope, Diff diff, Instant at, long nth) {
        if (!diff.isEmpty()) {
            lacking |= unread.contains(scope);
            diff.vanished().forEach(fact -> close(fact, at));
            diff.appeared().forEach(fact -> hold(new Open(fact, Optional.empty(), at, OptionalLong.of(nth))));
            changes.add(ScopeChange.of(scope, diff, at));
        }
    }

    private void hold(Open fact) {
        open.computeIfAbsent(fact.fact().scope(), _ -> new HashMap<>()).put(fact.fact(), fact);
    }

    private void close(Fact fact, Instant at) {
        @Nullable Open was = open.getOrDefault(fact.scope(), new HashMap<>()).remove(fact);
        if (was != null) {
            Looks seen = looks.getOrDefault(fact.scope(), new Looks(was.firstSeen(), 0, Print.NOTHING));
            OptionalLong times = times(was, seen);
            Interval interval = new Interval(was.firstSeen(), seen.last(), at);
            was.id()
                    .ifPresentOrElse(
                            id -> ended.add(new Ended(id, seen.last(), at, times)),
                            () -> passed.add(new Begun(was.fact(), interval, was.nth(), times)));
        }
    }

    private static OptionalLong times(Open was, Looks seen) {
        return was.nth().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(seen.times() - was.nth().getAsLong() + 1);
    }

    /** The scopes that were ever observed and have not ended. */
    List<Scope> scopes() {
        return List.copyOf(looks.keySet());
    }

    /** When a scope of {@link #scopes} was last observed. */
    Instant seenAt(Scope scope) {
        return looks.getOrDefault(scope, Looks.NONE).last();
    }

    /** How often a scope of {@link #scopes} was observed since that is counted. */
    long seenTimes(Scope scope) {
        return looks.getOrDefault(scope, Looks.NONE).times();
    }

    /** What the open facts of a scope of {@link #scopes} come to. */
    long print(Scope scope) {
        return looks.getOrDefault(scope, Looks.NONE).print();
    }

    /** The open facts of a scope. */
    List<Fact> facts(Scope scope) {
        if (!unread.contains(scope)) {
            return List.copyOf(open.getOrDefault(scope, Map.of()).keySet());
        }
        lacking |= !confirmed.containsKey(scope);
        return List.copyOf(confirmed.getOrDefault(scope, Set.of()));
    }

    /**
     * Since when a fact of a scope has held for which that is true; nothing when none does.
     *
     * @param before the answer before anything was taken in: it stands where the facts were not read, as they have not changed
     */
    Optional<Instant> since(Scope scope, Predicate<Fact> which, Optional<Instant> before) {
        return unread.contains(scope) ? before : since(scope, which);
    }

    private Optional<Instant> since(Scope scope, Predicate<Fact> which) {
        return open.getOrDefault(scope, Map.of()).values().stream()
                .filter(fact -> which.test(fact.fact()))
                .map(Open::firstSeen)
                .min(Instant::compareTo);
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
                .map(fact -> new Begun(
                        fact.fact(),
                        new Interval(fact.firstSeen(), fact.firstSeen(), Interval.OPEN),
                        fact.nth(),
                        OptionalLong.empty()));
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
