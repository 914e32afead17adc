package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * At which domains of the map something changed within a span; those that were known before it.
 *
 * @param nodes their places in the edition, in order
 * @param changes how many changes at each of them
 */
public record MapChangesDocument(Instant from, Instant to, List<Integer> nodes, List<Long> changes) {}
