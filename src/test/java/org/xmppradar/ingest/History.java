package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppradar.model.Interval;
import org.xmppradar.observation.Visit;

/** A graph of one domain in memory, so that thousands of histories can be tried: takes what ledgers say must be written. */
final class History {

    record Held(Fact fact, Interval interval, OptionalLong nth, OptionalLong times) {}

    private final Map<String, Held> held = new HashMap<>();
    private Map<Scope, Ledger.Looks> looks = Map.of();
    private Visits visited = Visits.NONE;
    private int withoutReading;

    /** Writes one visit, in a batch of its own. */
    void take(Visit visit) {
        takeAll(List.of(visit));
    }

    /** Writes visits in one batch. */
    void takeAll(List<Visit> visits) {
        Ledger ledger = new Ledger(looks, open());
        Subject.OfDomain domain = new Subject.OfDomain(visits.getFirst().domain());
        Ledger unread = Ledger.unread(looks);
        Visits unreadVisited = Account.after(domain, unread, visited, visits, Usual.CALENDAR);
        visited = Account.after(domain, ledger, visited, visits, Usual.CALENDAR);
        if (!unread.isLacking()) {
            assertThat(unreadVisited).isEqualTo(visited);
            assertThat(left(unread)).isEqualTo(left(ledger));
            withoutReading++;
        }
        ledger.ended().forEach(this::end);
        ledger.begun()
                .forEach(begun -> held.put(
                        "r" + held.size(), new Held(begun.fact(), begun.interval(), begun.nth(), begun.times())));
        looks = looks(ledger);
    }

    private static Map<Scope, Ledger.Looks> looks(Ledger ledger) {
        return ledger.scopes().stream()
                .collect(Collectors.toMap(
                        scope -> scope,
                        scope -> new Ledger.Looks(ledger.seenAt(scope), ledger.seenTimes(scope), ledger.print(scope))));
    }

    /** All that a ledger leaves to be written. */
    private static List<Object> left(Ledger ledger) {
        return List.of(ledger.begun(), ledger.ended(), ledger.changes(), looks(ledger), ledger.isTouched());
    }

    /** How many batches could be written without reading what is known. */
    int withoutReading() {
        return withoutReading;
    }

    private List<Ledger.Open> open() {
        List<Ledger.Open> open = new ArrayList<>();
        held.forEach((id, fact) -> {
            if (fact.interval().isOpen()) {
                open.add(new Ledger.Open(
                        fact.fact(), Optional.of(id), fact.interval().firstSeen(), fact.nth()));
            }
        });
        return open;
    }

    private void end(Ledger.Ended ended) {
        held.computeIfPresent(
                ended.id(),
                (_, fact) -> new Held(
                        fact.fact(),
                        new Interval(fact.interval().firstSeen(), ended.lastSeen(), ended.until()),
                        fact.nth(),
                        ended.times()));
    }

    /** How the visits went. */
    Visits visited() {
        return visited;
    }

    /** How often a scope was observed. */
    long seenTimes(Scope scope) {
        return looks.getOrDefault(scope, Ledger.Looks.NONE).times();
    }

    Set<Held> all() {
        return Set.copyOf(held.values());
    }

    Set<Held> closed() {
        return held.values().stream().filter(fact -> !fact.interval().isOpen()).collect(Collectors.toSet());
    }
}
