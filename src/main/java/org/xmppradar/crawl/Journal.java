package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.xmppradar.ingest.CrawlLog;
import org.xmppradar.ingest.CrawlRun;
import reactor.core.publisher.Mono;

/** Says in the graph that the crawl is at work, and with what. Only for those who read; the crawl does not depend on it. */
final class Journal {

    private final CrawlLog log;
    private final List<String> probes;
    private final Clock clock;

    Journal(CrawlLog log, List<String> probes, Clock clock) {
        this.log = log;
        this.probes = List.copyOf(probes);
        this.clock = clock;
    }

    /** Begins a crawl; its id is the millisecond and a random tail, as several may begin at once. */
    Mono<CrawlRun> begin() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            String tail = UUID.randomUUID().toString().substring(0, 8);
            CrawlRun run = new CrawlRun(String.format(Locale.ROOT, "%013d-%s", now.toEpochMilli(), tail), now, probes);
            return log.began(run).onErrorComplete().thenReturn(run);
        });
    }

    /** A batch was written. */
    Mono<Void> alive(CrawlRun run) {
        return Mono.defer(() -> log.alive(run, clock.instant())).onErrorComplete();
    }
}
