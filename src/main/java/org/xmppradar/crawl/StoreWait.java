package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xmppradar.graph.NoRoom;
import org.xmppradar.ingest.CrawlLog;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** For how long one batch waits for the database, and why: said while it lasts, and kept as a pause of the crawl when it is over. */
final class StoreWait {

    private static final String DATABASE = "database";
    private static final String DISK = "disk";

    /** A batch takes less than a second; the very first ones, which find everything cold, some seconds. */
    private static final Duration SAID_AFTER = Duration.ofSeconds(15);

    private final CrawlEvents events;
    private final CrawlLog log;
    private final Clock clock;
    private final Instant from;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final Disposable said;

    /** Graph asks again by itself when the database is away, so that at first only the time tells of it. */
    StoreWait(CrawlEvents events, CrawlLog log, Clock clock) {
        this.events = events;
        this.log = log;
        this.clock = clock;
        this.from = clock.instant();
        this.said = Mono.delay(SAID_AFTER).subscribe(_ -> say(DATABASE));
    }

    /** The database did not take the batch, and will be asked again. */
    void refused(Throwable failure) {
        say(failure instanceof NoRoom ? DISK : DATABASE);
    }

    private void say(String why) {
        reason.compareAndSet(null, why);
        events.paused(clock.instant(), why);
    }

    /** Keeps the pause, where there was one. Only for those who read; the crawl does not depend on it. */
    Mono<Void> keep() {
        return Mono.defer(() -> Mono.justOrEmpty(reason.get()))
                .flatMap(why -> log.resumed(from, clock.instant(), why, 0, 0))
                .onErrorComplete();
    }

    void end() {
        said.dispose();
        events.resumed(DISK);
        events.resumed(DATABASE);
    }
}
