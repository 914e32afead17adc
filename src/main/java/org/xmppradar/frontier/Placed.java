package org.xmppradar.frontier;

import java.time.Instant;
import org.xmppradar.model.DomainName;

/**
 * What became of an offered name.
 *
 * @param isNew whether the frontier did not know it before
 * @param nextVisit when it will be visited; in the past when it is waiting for its turn
 */
public record Placed(DomainName name, boolean isNew, Instant nextVisit) {}
