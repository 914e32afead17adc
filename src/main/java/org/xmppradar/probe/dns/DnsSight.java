package org.xmppradar.probe.dns;

import java.util.List;
import org.xmppradar.observation.Observation;

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
}
