package org.xmppradar.crawl;

import java.time.Instant;
import java.util.Collection;
import org.xmppradar.frontier.FrontierSize;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;
import org.xmppradar.query.ProgressHub;

/** Keeps count of the crawl, and reports to where readers listen. */
final class CrawlEvents {

    private static final String REACHABLE = "reachable";

    private final ProgressHub hub;
    private FrontierSize size = new FrontierSize(0, 0);
    private long running;
    private long visited;

    CrawlEvents(ProgressHub hub) {
        this.hub = hub;
    }

    synchronized void began() {
        running++;
        tell();
    }

    synchronized void ended() {
        running--;
        tell();
    }

    synchronized void kept(Collection<Visit> visits) {
        visited += visits.size();
        visits.forEach(visit -> hub.visited(
                visit.domain(),
                visit.finishedAt(),
                visit.problem().map(FailureKind::key).orElse(REACHABLE)));
        tell();
    }

    synchronized void paused(Instant since, String reason) {
        hub.paused(since, reason);
    }

    synchronized void resumed() {
        hub.resumed();
    }

    synchronized void counted(FrontierSize counted) {
        size = counted;
        tell();
    }

    /** A name that is being visited is still due to the frontier, as its visit may be lost. */
    private void tell() {
        hub.count(Math.max(0, size.due() - running), running, visited, size.known());
    }
}
