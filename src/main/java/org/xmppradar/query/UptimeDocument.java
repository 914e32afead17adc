package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * How reachable a domain was.
 *
 * @param from the beginning of the first day, UTC
 * @param services clients first
 */
public record UptimeDocument(String name, Instant from, Instant to, List<ServiceUptime> services) {}
