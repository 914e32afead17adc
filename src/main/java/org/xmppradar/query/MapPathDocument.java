package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * How two domains are linked over others.
 *
 * @param domains in their order, both ends included; empty when no way of a few links is known, or none that may be shown
 * @param links one less: each between a domain and the next
 */
public record MapPathDocument(String from, String to, Instant at, List<Stop> domains, List<Link> links) {

    /**
     * A domain on the way.
     *
     * @param node its place in the edition; -1 when it is not on it
     */
    public record Stop(int node, String name, String unicode) {}

    /**
     * A link on the way.
     *
     * @param host the host that serves both; empty when they federate
     * @param firstSeen since when it holds without a break
     */
    public record Link(LinkKind kind, String host, Instant firstSeen) {}
}
