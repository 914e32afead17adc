package org.xmppradar.ingest;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** When somebody looked, with what, and when not: without it a fact that was not seen could not be told from one not looked at. */
public interface CrawlLog {

    /** A crawler has begun; pauses that an earlier one left open, because it was killed in them, end with this. */
    Mono<Void> began(CrawlRun run);

    /** It is still at work. */
    Mono<Void> alive(CrawlRun run, Instant at);

    /** The crawl waits for an outage of ours to end, and writes nothing. */
    Mono<Void> paused(Instant from, String reason, long asked, long failed);

    /** It goes on. */
    Mono<Void> resumed(Instant from, Instant until, String reason, long asked, long failed);
}
