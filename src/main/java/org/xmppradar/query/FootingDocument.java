package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that domains stand on: a certificate authority, a software, a hosting network.
 *
 * @param at the moment that the counts are of: a little before now
 * @param domains how many of those that can be reached stand on it, at one way in at least
 * @param total how many can be reached
 * @param distinct of how many of its kind it is one
 * @param rank its place among them, from 1; those of the same size share one
 * @param of how to ask /blast-radius what its failure would do
 * @param versions of a software what domains say that they run, the most frequent first
 * @param hosts of a network how many hosts are in it
 * @param page a part of the domains that stand on it
 */
public record FootingDocument(
        String kind,
        String key,
        String title,
        Instant at,
        long domains,
        long total,
        long distinct,
        long rank,
        String of,
        List<Version> versions,
        Optional<Integer> hosts,
        DomainPage page) {

    /** A version, and how many domains say that they run it. */
    public record Version(String version, long domains) {}

    /** Its part of those that can be reached, 0 to 1. */
    public double share() {
        return total == 0 ? 0 : (double) domains / total;
    }
}
