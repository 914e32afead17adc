package org.xmppradar.map;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.xmppradar.map.layout.WeightedGraph;

/**
 * What there is to lay out at one moment: a node for each domain that was ever seen and may be shown.
 *
 * @param names by node, in their order
 * @param willing who agreed to be named in links (XEP-0485)
 * @param ever what links them, or once did: one layout holds for all dates
 * @param now what links them now; this is drawn
 * @param traits what members of a community may have in common
 * @param leftOut links for which there was no room
 */
record Survey(
        Instant at,
        List<String> names,
        BitSet willing,
        WeightedGraph ever,
        WeightedGraph now,
        Traits traits,
        long leftOut) {

    int nodes() {
        return names.size();
    }
}
