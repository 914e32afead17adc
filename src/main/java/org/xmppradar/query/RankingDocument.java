package org.xmppradar.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What most domains stand on, of one kind, as it was counted on one day.
 *
 * @param day the UTC day; {@code at} is when it was counted
 * @param total the domains of which shares are taken: those that could be reached; of TLS and features, where any was seen
 * @param distinct how many there are; {@code entries} are the first of them
 * @param concentration the Herfindahl-Hirschman index, 0 to 1 (see /concentration)
 * @param effective how many equal ones would be as concentrated: the inverse of it; 0 where nothing was counted
 */
public record RankingDocument(
        String kind,
        String title,
        LocalDate day,
        Instant at,
        long total,
        long distinct,
        double concentration,
        double effective,
        List<Entry> entries) {

    /**
     * One of them.
     *
     * @param share of the total, 0 to 1
     * @param of how to ask /blast-radius what its failure would do; empty where nothing fails
     */
    public record Entry(String key, String title, long value, double share, Optional<String> of) {}
}
