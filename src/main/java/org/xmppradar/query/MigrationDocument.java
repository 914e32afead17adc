package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * Who moved from one thing to another between two instants, of the domains that could be reached at both.
 *
 * @param stayed how many stand on the same as before
 * @param moved how many do not; {@code flows} say from where to where, the largest first
 * @param left how many could be reached at the first instant only
 * @param came how many could be reached at the second only
 */
public record MigrationDocument(
        String kind, Instant from, Instant to, long stayed, long moved, long left, long came, List<Flow> flows) {

    /** Something that domains stand on. */
    public record Place(String key, String title) {}

    /**
     * How many moved from one place to another.
     *
     * @param examples some of them, in order of their names
     */
    public record Flow(Place from, Place to, long domains, List<String> examples) {}
}
