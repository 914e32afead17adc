package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * All links of one domain on the map.
 *
 * @param node its place in the edition
 * @param links federation first; where there are very many, the oldest of each kind
 */
public record MapLinksDocument(String domain, int node, List<MapLink> links) {

    /**
     * A link.
     *
     * @param node the other end's place in the edition
     * @param kind federation, host, key, service or authority
     * @param direction from the domain's view: incoming, outgoing or bidi; empty where it has none, or nobody says
     * @param firstSeen since when it holds without a break
     */
    public record MapLink(int node, String name, LinkKind kind, String direction, Instant firstSeen) {}
}
