package org.xmppradar.ingest;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppradar.model.DomainName;

/** Which services a domain lists, and what follows for what is known of the others: with a service everything said by it ends. */
final class Services {

    private final DomainName domain;
    private final Ledger ledger;

    Services(DomainName domain, Ledger ledger) {
        this.domain = domain;
        this.ledger = ledger;
    }

    /** Ends what is known of services that the newest lists of this visit leave out. */
    void endUnlisted(Collection<Sighting> visit) {
        visit.stream()
                .filter(sighting -> InBandScope.isItems(sighting.scope()))
                .filter(sighting -> ledger.seenAt(sighting.scope()).equals(sighting.at()))
                .findFirst()
                .ifPresent(this::endUnlisted);
    }

    private void endUnlisted(Sighting items) {
        Set<String> listed = listed();
        ledger.scopes().stream()
                .filter(scope -> InBandScope.entity(scope)
                        .filter(entity -> !entity.equals(domain.ascii()) && !listed.contains(entity))
                        .isPresent())
                .filter(scope -> ledger.seenAt(scope).isBefore(items.at()))
                .forEach(scope -> ledger.end(scope, items.at()));
    }

    private Set<String> listed() {
        return ledger.scopes().stream()
                .filter(InBandScope::isItems)
                .flatMap(scope -> ledger.facts(scope).stream())
                .filter(fact -> fact.type() == FactType.LISTS)
                .map(Fact::target)
                .collect(Collectors.toSet());
    }
}
