package org.xmppradar.observation;

import java.util.Optional;
import org.xmppradar.model.HostName;

/**
 * One SRV record (RFC 2782).
 *
 * @param target empty for the dot, which says "this service is not offered here"
 */
public record SrvRecord(int priority, int weight, int port, Optional<HostName> target) {}
