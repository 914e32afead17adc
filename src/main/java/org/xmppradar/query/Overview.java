package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known as a whole.
 *
 * @param known domains whose names are known
 * @param visited domains that were looked at
 * @param reachable domains with a door that answers as it should
 * @param visitedWithinDay share of the known domains visited within 24 hours, 0 to 1
 * @param failures kinds of failure that stand now, the most frequent first
 * @param topAuthorities who issued most of the domains' certificates
 * @param changes newest first
 * @param completeness how complete the picture is
 */
public record Overview(
        long known,
        long visited,
        long reachable,
        long hosts,
        long certificates,
        long authorities,
        Optional<Instant> newestVisit,
        double visitedWithinDay,
        List<FailureCount> failures,
        List<AuthorityCount> topAuthorities,
        List<ChangeEntry> changes,
        OverviewCompleteness completeness) {

    /** Nothing was ever written. */
    public boolean empty() {
        return known == 0;
    }

    /** At how many domains a kind of failure stands. */
    public record FailureCount(String kind, Level level, String title, String meaning, long domains) {}

    /** For how many domains an authority vouches. */
    public record AuthorityCount(String key, String title, long certificates, long domains) {}
}
