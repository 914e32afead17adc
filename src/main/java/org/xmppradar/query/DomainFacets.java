package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * How many domains there are of each kind, among those that a filter leaves.
 *
 * @param at the moment that the counts are of: a little before now
 * @param domains how many the filter leaves
 * @param all how many there are without it
 */
public record DomainFacets(Instant at, long domains, long all, List<Facet> facets) {

    /**
     * What domains are told apart by.
     *
     * @param values the most frequent first; counted as if nothing of this facet were chosen, so that one sees what choosing
     *     another would leave
     */
    public record Facet(String key, String title, List<Value> values) {}

    /**
     * A value of it.
     *
     * @param key empty where it is unknown
     */
    public record Value(String key, String title, long domains, boolean chosen) {}
}
