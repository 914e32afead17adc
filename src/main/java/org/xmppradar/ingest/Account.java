package org.xmppradar.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.observation.Visit;

/**
 * One subject after a batch was taken in.
 *
 * @param properties what its node is given; empty when there was nothing new
 */
record Account(Subject subject, Ledger ledger, Map<String, Object> properties) {

    /** A domain, as the graph knows it, after these visits. */
    static Account of(Row known, List<Visit> visits, Calendar calendar) {
        Subject.OfDomain domain = new Subject.OfDomain(new DomainName(known.text("name")));
        Ledger ledger = Known.ledger(known);
        Visits before = Known.visits(known);
        Visits after = after(domain, ledger, before, visits, calendar);
        Instant next = new Presence(domain, ledger, calendar.revisit()).next(after);
        Map<String, Object> properties = properties(known, ledger);
        if (!after.equals(before)) {
            properties.putAll(Rows.visited(after, next));
        }
        if (!properties.isEmpty()) {
            after.silentSince().ifPresent(since -> properties.put("silentSince", since.toEpochMilli()));
            Willing.since(domain.domain(), ledger, known.optionalInstant("willingSince"))
                    .ifPresent(since -> properties.put("willingSince", since.toEpochMilli()));
        }
        return new Account(domain, ledger, properties);
    }

    /** Takes visits into the ledger; how they went, counted on from those before. */
    static Visits after(Subject.OfDomain domain, Ledger ledger, Visits before, List<Visit> visits, Calendar calendar) {
        Doors doors = new Doors(ledger);
        Services services = new Services(domain.domain(), ledger);
        Presence presence = new Presence(domain, ledger, calendar.revisit());
        Visits after = before;
        for (Visit visit : visits) {
            List<Sighting> sightings = ofDomain(visit);
            doors.see(sightings);
            services.endUnlisted(sightings);
            if (after.isNew(visit)) {
                after = after.with(visit, calendar.gap());
                presence.see(visit, after);
            }
        }
        return after;
    }

    /** How scopes were seen; of that only what has changed, as the lists are long and most stay as they are. */
    private static Map<String, Object> properties(Row known, Ledger ledger) {
        Map<String, Object> properties = new HashMap<>(ledger.isTouched() ? Rows.seen(ledger) : Map.of());
        properties
                .entrySet()
                .removeIf(property -> property.getValue().equals(known.columns().get(property.getKey())));
        return properties;
    }

    /** A host, as the graph knows it, after these sightings. */
    static Account of(Row known, List<Sighting> sightings) {
        Ledger ledger = Known.ledger(known);
        sightings.forEach(ledger::see);
        return new Account(new Subject.OfHost(new HostName(known.text("name"))), ledger, properties(known, ledger));
    }

    private static List<Sighting> ofDomain(Visit visit) {
        return VisitFacts.of(visit).stream()
                .filter(sighting -> sighting.subject() instanceof Subject.OfDomain)
                .toList();
    }

    String name() {
        return subject.name();
    }

    boolean isOfDomain() {
        return subject instanceof Subject.OfDomain;
    }
}
