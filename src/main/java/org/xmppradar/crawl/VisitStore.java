package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.frontier.Frontier;
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
    private final Clock clock;

    VisitStore(Frontier frontier, Ingest ingest, Clock clock) {
        this.frontier = frontier;
        this.ingest = ingest;
        this.clock = clock;
    }

    /** Offers what the visits led to, writes them, and ends their leases. */
    Flux<Visit> keep(List<Visit> visits) {
        return Flux.defer(() -> frontier.offer(NamesFound.in(visits)))
                .then(Mono.defer(() -> ingest.write(visits)))
                .then()
                .onErrorResume(e -> keepEach(visits))
                .retryWhen(patience())
                .doOnSuccess(_ -> visits.forEach(visit -> frontier.release(visit.domain())))
                .thenMany(Flux.fromIterable(visits));
    }

    /** One visit that the database refuses must not take the others with it (R3). */
    private Mono<Void> keepEach(List<Visit> visits) {
        return Flux.fromIterable(visits)
                .concatMap(visit -> ingest.write(List.of(visit)).then().onErrorResume(e -> giveUp(visit)))
                .then();
    }

    /**
     * The postponing is itself a write: when the database is away it fails too, and nothing is given up. When it succeeds, the
     * visit has one more chance, for the database may have come back just now.
     */
    private Mono<Void> giveUp(Visit visit) {
        Mono<Void> lastChance = Mono.defer(() -> ingest.write(List.of(visit)))
                .doOnError(e -> LOG.error("The visit of {} could not be written and is dropped", visit.domain(), e))
                .onErrorComplete()
                .then();
        return frontier.postpone(visit.domain(), clock.instant().plus(PENANCE)).then(lastChance);
    }

    private static Retry patience() {
        return Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .doBeforeRetry(signal -> LOG.warn(
                        "The database does not take visits, the crawl waits: {}",
                        String.valueOf(signal.failure().getMessage())));
    }
}
