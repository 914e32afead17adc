package org.xmppradar.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.xmppradar.ingest.CrawlLog;
import org.xmppradar.ingest.CrawlRun;
import reactor.core.publisher.Mono;

/** What the crawl said of itself, in memory. */
final class MemoryLog implements CrawlLog {

    /** A pause that is over. */
    record Pause(Instant from, Instant until, String reason, long asked, long failed) {}

    private final Queue<CrawlRun> begun = new ConcurrentLinkedQueue<>();
    private final Queue<Instant> paused = new ConcurrentLinkedQueue<>();
    private final Queue<Pause> pauses = new ConcurrentLinkedQueue<>();

    List<CrawlRun> begun() {
        return List.copyOf(begun);
    }

    /** Since when there were pauses, over or not. */
    List<Instant> paused() {
        return List.copyOf(paused);
    }

    List<Pause> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public Mono<Void> began(CrawlRun run) {
        return Mono.fromRunnable(() -> begun.add(run));
    }

    @Override
    public Mono<Void> alive(CrawlRun run, Instant at) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> paused(Instant from, String reason, long asked, long failed) {
        return Mono.fromRunnable(() -> paused.add(from));
    }

    @Override
    public Mono<Void> resumed(Instant from, Instant until, String reason, long asked, long failed) {
        return Mono.fromRunnable(() -> pauses.add(new Pause(from, until, reason, asked, failed)));
    }
}
