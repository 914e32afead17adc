package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the crawl stands.
 *
 * @param due names whose visit is due and has not begun
 * @param running visits under way
 * @param visited visits done since the start
 * @param known names in the frontier
 * @param idle whether nothing is due and nothing runs
 * @param pause why the crawl does nothing although there is something to do; empty while it goes on
 * @param recent the last visits, newest first
 */
public record Progress(
        Instant at,
        long due,
        long running,
        long visited,
        long known,
        boolean idle,
        Optional<Pause> pause,
        List<RecentVisit> recent) {

    public Progress {
        recent = List.copyOf(recent);
    }

    /**
     * What the crawl waits for to end.
     *
     * @param reason {@code dns}: most questions to the DNS failed; {@code disk}: it is full; {@code database}: it does not take what
     *     was seen
     */
    public record Pause(Instant since, String reason) {}

    /** A visit that was done; {@code unicode} is the domain as people write it, {@code title} the finding in a few words. */
    public record RecentVisit(String domain, String unicode, Instant at, Level level, String title) {}
}
