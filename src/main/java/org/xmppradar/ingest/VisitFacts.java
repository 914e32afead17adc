package org.xmppradar.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.observation.InBand;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.DomainRecords;
import org.xmppradar.observation.Observation.FallbackHost;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.HostMeta;
import org.xmppradar.observation.Observation.Posh;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Observation.TlsSurvey;
import org.xmppradar.observation.Observation.TlsaRecords;
import org.xmppradar.observation.Visit;

/**
 * Shapes a visit into sightings: for each question that was answered, all the facts of the answer. A question that failed gives
 * no sighting but of its status, so that no failure can end a fact (R2). Pure.
 */
final class VisitFacts {

    private VisitFacts() {}

    /** The sightings in the order of the observations. */
    static List<Sighting> of(Visit visit) {
        return visit.observations().stream().flatMap(VisitFacts::sightings).toList();
    }

    private static Stream<Sighting> sightings(Observation observation) {
        return switch (observation) {
            case ServiceRecords asked -> SrvFacts.of(asked);
            case FallbackHost asked -> SrvFacts.of(asked);
            case HostAddresses asked -> DnsFacts.of(asked);
            case TlsaRecords asked -> DnsFacts.of(asked);
            case DomainRecords asked -> DnsFacts.of(asked);
            case StreamVisit visited -> StreamFacts.of(visited);
            case TlsSurvey survey -> StreamFacts.of(survey);
            case HostMeta asked -> WebFacts.of(asked);
            case Posh asked -> WebFacts.of(asked);
            case InBand asked -> InBandFacts.of(asked);
        };
    }
}
