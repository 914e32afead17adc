package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.graph.NoRoom;
import org.xmppradar.ingest.CrawlLog;
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

    private final Frontier frontier;
    private final Ingest ingest;
    private final CrawlEvents events;
    private final CrawlLog log;
    private final Clock clock;

    VisitStore(Frontier frontier, Ingest ingest, CrawlEvents events, CrawlLog log, Clock clock) {
        this.frontier = frontier;
        this.ingest = ingest;
        this.events = events;
        this.log = log;
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

    /** For as long as it takes. */
    private Mono<Void> patiently(Mono<Void> keeping) {
        return Mono.using(
                () -> new StoreWait(events, log, clock),
                wait -> keeping.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                                .maxBackoff(LONGEST_PAUSE)
                                .doBeforeRetry(signal -> refused(wait, signal.failure())))
                        .then(wait.keep()),
                StoreWait::end);
    }

    private static void refused(StoreWait wait, Throwable failure) {
        LOG.warn("The database does not take visits, the crawl waits: {}", String.valueOf(failure.getMessage()));
        wait.refused(failure);
    }
}
