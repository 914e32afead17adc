package org.xmppradar.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.xmppradar.frontier.RevisitPolicy;
import org.xmppradar.observation.Visit;

/**
 * Whether a domain is gone: a fact as every other, with its interval, which the visits show. {@code (:Domain)-[:WAS {scope:
 * 'presence'}]->(:Status {kind: 'gone'})}, and {@code 'present'} once it is back. Nothing is said of a domain that never was gone,
 * and everything that was known of a gone one stays as it was: nobody has contradicted it.
 */
final class Presence {

    private static final String GONE = "gone";
    private static final String PRESENT = "present";

    private final Subject.OfDomain domain;
    private final Ledger ledger;
    private final RevisitPolicy revisit;

    Presence(Subject.OfDomain domain, Ledger ledger, RevisitPolicy revisit) {
        this.domain = domain;
        this.ledger = ledger;
        this.revisit = revisit;
    }

    /** Takes in a visit that is counted in {@code visits} already. */
    void see(Visit visit, Visits visits) {
        if (!Visits.isMade(visit)) {
            return;
        }
        boolean heard = Visits.isHeard(visit);
        if (heard && !ledger.facts(Scope.PRESENCE).isEmpty()) {
            see(PRESENT, visits.last());
        } else if (!heard && (isGone() || revisit.isGone(visits.failures(), visits.silence()))) {
            see(GONE, visits.last());
        }
    }

    private void see(String kind, Instant at) {
        Fact fact = Fact.of(FactType.WAS, Scope.PRESENCE, kind, Map.of());
        ledger.see(new Sighting(domain, Scope.PRESENCE, Set.of(fact), at));
    }

    private boolean isGone() {
        return ledger.facts(Scope.PRESENCE).stream()
                .anyMatch(fact -> fact.target().equals(GONE));
    }

    /** When to look again. */
    Instant next(Visits visits) {
        return isGone()
                ? revisit.nextOfGone(domain.domain(), visits.last())
                : revisit.next(domain.domain(), visits.last(), visits.failures());
    }
}
