package org.xmppradar.probe.dns;

import java.util.List;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Outcome;

/**
 * What the DNS says of a domain.
 *
 * @param observations every question asked, and what it came to
 * @param doors the endpoints that follow from the answers, the domain's preferred ones first
 */
public record DnsSight(List<Observation> observations, List<Door> doors) {

    public DnsSight {
        observations = List.copyOf(observations);
        doors = List.copyOf(doors);
    }

    /** Whether the DNS says that the name does not exist. */
    public boolean isOfNoSuchDomain() {
        return observations.stream()
                .anyMatch(seen -> seen instanceof ServiceRecords asked
                        && asked.answer() instanceof Outcome.Failed<?>(Failure failure)
                        && failure.kind() == FailureKind.NO_SUCH_DOMAIN);
    }

    /** Whether the DNS knows the name: it said so at least once, and not that the name does not exist. */
    public boolean answers() {
        return observations.stream()
                .anyMatch(seen -> seen instanceof ServiceRecords asked && asked.answer() instanceof Outcome.Seen<?>);
    }
}
