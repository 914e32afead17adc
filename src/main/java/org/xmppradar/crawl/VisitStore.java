package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.graph.NoRoom;
import org.xmppradar.ingest.Ingest;
import org.xmppradar.observation.Visit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Keeps visits, and never loses one: while the database is away it waits. The names that a visit leads to are offered before it is
 * written, so that a process killed in between makes the visit again and finds them again.
 */
final class VisitStore {

    private static final Logger LOG = LoggerFactory.getLogger(VisitStore.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A visit that cannot be written would fail again at once; its domain waits for a day. */
    private static final Duration PENANCE = Duration.ofDays(1);

    private static final String DATABASE = "database";
    private static final String DISK = "disk";

    /** A batch takes less than a second; the very first ones, which find everything cold, some seconds. */
    private static final Duration SAID_AFTER = Duration.ofSeconds(15);

    private final Frontier frontier;
    private final Ingest ingest;
    private final CrawlEvents events;
    private final Clock clock;

    VisitStore(Frontier frontier, Ingest ingest, CrawlEvents events, Clock clock) {
        this.frontier = frontier;
        this.ingest = ingest;
        this.events = events;
        this.clock = clock;
    }

    /** Offers what the visits led to, writes them, and ends their leases. */
    Flux<Visit> keep(List<Visit> visits) {
        return write(visits)
                .onErrorResume(e -> !(e instanceof NoRoom), e -> keepEach(visits))
                .as(this::patiently)
                .doOnSuccess(_ -> visits.forEach(visit -> frontier.release(visit.domain())))
                .thenMany(Flux.fromIterable(visits));
    }

    private Mono<Void> write(List<Visit> visits) {
        return Flux.defer(() -> frontier.offer(NamesFound.in(visits)))
                .then(Mono.defer(() -> ingest.write(visits)))
                .then();
    }

    /** One visit that the database refuses must not take the others with it (R3). */
    private Mono<Void> keepEach(List<Visit> visits) {
        return Flux.fromIterable(visits)
                .concatMap(visit -> write(List.of(visit)).onErrorResume(e -> giveUp(visit)))
                .then();
    }

    /**
     * The postponing is itself a write: when the database is away it fails too, and nothing is given up. When it succeeds, the
     * visit has one more chance, for the database may have come back just now.
     */
    private Mono<Void> giveUp(Visit visit) {
        Mono<Void> lastChance = write(List.of(visit)).onErrorResume(e -> !(e instanceof NoRoom), e -> {
            LOG.error("The visit of {} could not be written and is dropped", visit.domain(), e);
            return Mono.empty();
        });
        return frontier.postpone(visit.domain(), clock.instant().plus(PENANCE)).then(lastChance);
    }

    /** For as long as it takes. Graph asks again by itself when the database is away, so that only the time tells of it. */
    private Mono<Void> patiently(Mono<Void> keeping) {
        return Mono.using(
                () -> Mono.delay(SAID_AFTER).subscribe(_ -> pause(DATABASE)),
                _ -> keeping.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .doBeforeRetry(signal -> waits(signal.failure()))),
                said -> {
                    said.dispose();
                    events.resumed(DISK);
                    events.resumed(DATABASE);
                });
    }

    private void waits(Throwable failure) {
        LOG.warn("The database does not take visits, the crawl waits: {}", String.valueOf(failure.getMessage()));
        pause(failure instanceof NoRoom ? DISK : DATABASE);
    }

    private void pause(String reason) {
        events.paused(clock.instant(), reason);
    }
}
