package org.xmppradar.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppradar.model.Interval;

/** Shapes what a ledger holds into the rows that the statements of {@code cypher/ingest} take. */
final class Rows {

    private Rows() {}

    /** {@code (source)-[type {properties}]->(target {node})} */
    static Map<String, Object> begun(Subject subject, Ledger.Begun begun) {
        Fact fact = begun.fact();
        Map<String, Object> properties = new HashMap<>(fact.properties());
        properties.putAll(fact.evidence());
        properties.put("scope", fact.scope().key());
        properties.putAll(times(begun.interval()));
        begun.nth().ifPresent(nth -> properties.put("nth", nth));
        begun.times().ifPresent(times -> properties.put("times", times));
        return Map.of("source", subject.name(), "target", fact.target(), "node", fact.node(), "properties", properties);
    }

    private static Map<String, Object> times(Interval interval) {
        return Map.of(
                "firstSeen", interval.firstSeen().toEpochMilli(),
                "lastSeen", interval.lastSeen().toEpochMilli(),
                "until", interval.until().toEpochMilli());
    }

    /** The relationships of one source that are over, by their ids. */
    static Map<String, Object> ended(Subject subject, List<Ledger.Ended> ended) {
        Map<String, Object> ends = new HashMap<>();
        for (Ledger.Ended fact : ended) {
            ends.put(fact.id(), ended(fact));
        }
        return Map.of("source", subject.name(), "ends", ends);
    }

    private static Map<String, Object> ended(Ledger.Ended fact) {
        Map<String, Object> end = new HashMap<>();
        end.put("lastSeen", fact.lastSeen().toEpochMilli());
        end.put("until", fact.until().toEpochMilli());
        fact.times().ifPresent(times -> end.put("times", times));
        return end;
    }

    /** {@code (source)-[:CHANGED]->(:Change)} */
    static Map<String, Object> changed(Subject subject, ScopeChange change) {
        Map<String, Object> properties = Map.of(
                "at", change.at().toEpochMilli(),
                "kind", change.kind().name(),
                "scope", change.scope().key(),
                "before", change.before(),
                "after", change.after());
        return Map.of("source", subject.name(), "id", change.id(subject), "properties", properties);
    }

    static Map<String, Object> node(Account account) {
        return Map.of("name", account.subject().name(), "properties", account.properties());
    }

    /** {@code (:Change)-[:CONCERNS]->(target)} */
    static Map<String, Object> concerned(Subject subject, ScopeChange change, String target) {
        return Map.of("id", change.id(subject), "target", target);
    }

    /** Each scope's last observation, how many there were, and what its facts come to, as four lists in step. */
    static Map<String, Object> seen(Ledger ledger) {
        List<Scope> scopes = ledger.scopes();
        return Map.of(
                "seenScopes", scopes.stream().map(Scope::key).toList(),
                "seenAt",
                        scopes.stream()
                                .map(scope -> ledger.seenAt(scope).toEpochMilli())
                                .toList(),
                "seenTimes", scopes.stream().map(ledger::seenTimes).toList(),
                "seenPrints", scopes.stream().map(ledger::print).toList());
    }

    static Map<String, Object> visited(Visits visits, Instant next) {
        return Map.of(
                "lastVisited", visits.last().toEpochMilli(),
                "visits", visits.count(),
                "failures", visits.failures(),
                "watchedFrom", milliseconds(visits.watched().from()),
                "watchedTo", milliseconds(visits.watched().to()),
                "nextVisit", next.toEpochMilli());
    }

    private static List<Long> milliseconds(List<Instant> times) {
        return times.stream().map(Instant::toEpochMilli).toList();
    }
}
