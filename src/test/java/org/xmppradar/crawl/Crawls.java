package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.ingest.AllBut;
import org.xmppradar.ingest.CrawlLog;
import org.xmppradar.policy.Policy;

/** Puts a crawler together as the app does, around what a test brings. */
final class Crawls {

    static final GuardSettings GUARD = new GuardSettings(Duration.ofMinutes(5), 50, 10, 0.5, Duration.ofSeconds(30), 6);

    private Crawls() {}

    static Crawler crawler(
            Frontier frontier,
            DomainProbe probe,
            VisitStore store,
            CrawlEvents events,
            CrawlSettings settings,
            Clock clock,
            CrawlLog log) {
        Policy policy = new AllBut("gone.example");
        Guard guard = new Guard(GUARD, clock);
        return new Crawler(
                frontier,
                probe,
                store,
                policy,
                events,
                settings,
                clock,
                guard,
                new OutageWatch(guard, GUARD, probe, policy, events, log, clock),
                new Journal(log, List.of("dns", "stream", "web"), clock));
    }
}
