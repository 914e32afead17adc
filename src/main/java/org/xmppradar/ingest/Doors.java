package org.xmppradar.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which endpoints a domain names now, and what follows for what is known of the others. */
final class Doors {

    private final Ledger ledger;

    Doors(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes in a visit: first what names endpoints, then the end of those no longer named, then what was seen of the others. */
    void see(Collection<Sighting> visit) {
        List<Sighting> others = visit.stream()
                .filter(sighting -> !sighting.scope().isNaming())
                .filter(sighting -> !cameLate(sighting))
                .toList();
        List<Sighting> answers = visit.stream()
                .filter(sighting -> sighting.scope().isNaming())
                .filter(ledger::see)
                .toList();
        answers.forEach(this::endUnnamed);
        others.forEach(ledger::see);
    }

    /**
     * Whether this is of an endpoint of which nothing is known, and an earlier visit has newer answers about the endpoints: it may
     * have ended since, and a visit that comes late must not bring it back.
     */
    private boolean cameLate(Sighting sighting) {
        List<Scope> scopes = ledger.scopes();
        return sighting.scope().isOfEndpoint()
                && !scopes.contains(sighting.scope())
                && scopes.stream()
                        .filter(Scope::isNaming)
                        .anyMatch(naming -> ledger.seenAt(naming).isAfter(sighting.at()));
    }

    /** When an answer no longer names an endpoint, everything scoped to that endpoint ends with it. */
    private void endUnnamed(Sighting answer) {
        Set<String> named = named();
        ledger.scopes().stream()
                .filter(Scope::isOfEndpoint)
                .filter(scope ->
                        scope.isTlsa() || scope.door().startsWith(answer.scope().named() + "@"))
                .filter(scope -> !isNamed(scope, named))
                .filter(scope -> ledger.seenAt(scope).isBefore(answer.at()))
                .forEach(scope -> ledger.end(scope, answer.at()));
    }

    private Set<String> named() {
        return ledger.scopes().stream()
                .filter(Scope::isNaming)
                .flatMap(scope -> ledger.facts(scope).stream())
                .map(fact -> fact.scope().named() + "@" + fact.target() + ":"
                        + fact.properties().get("port"))
                .collect(Collectors.toSet());
    }

    private static boolean isNamed(Scope scope, Set<String> named) {
        return named.stream().anyMatch(door -> door.endsWith(scope.door()));
    }
}
