package org.xmppradar.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<String, Instant> pauses = new LinkedHashMap<>();

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

    /** Several things may be in the way at once; told is what came first. */
    synchronized void paused(Instant since, String reason) {
        pauses.putIfAbsent(reason, since);
        tellPause();
    }

    synchronized void resumed(String reason) {
        if (pauses.remove(reason) != null) {
            tellPause();
        }
    }

    private void tellPause() {
        pauses.entrySet().stream()
                .findFirst()
                .ifPresentOrElse(first -> hub.paused(first.getValue(), first.getKey()), hub::resumed);
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
