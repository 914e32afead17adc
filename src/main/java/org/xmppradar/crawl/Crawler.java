package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.ingest.CrawlRun;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Visit;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * The program: names that are due, visited, kept, and what they led to offered to the frontier again.
 *
 * <pre>frontier.due → probe.visit → guard.judge → buffer → store.keep (offer names, write, release) → …</pre>
 *
 * Every stage asks the one before for more only when it has room: a slow database slows the visits down, and nothing is dropped.
 */
public final class Crawler {

    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    private final Frontier frontier;
    private final DomainProbe probe;
    private final VisitStore store;
    private final Policy policy;
    private final CrawlEvents events;
    private final CrawlSettings settings;
    private final Clock clock;
    private final Guard guard;
    private final OutageWatch watch;
    private final Journal journal;

    Crawler(
            Frontier frontier,
            DomainProbe probe,
            VisitStore store,
            Policy policy,
            CrawlEvents events,
            CrawlSettings settings,
            Clock clock,
            Guard guard,
            OutageWatch watch,
            Journal journal) {
        this.frontier = frontier;
        this.probe = probe;
        this.store = store;
        this.policy = policy;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.guard = guard;
        this.watch = watch;
        this.journal = journal;
    }

    /** Visits whatever is due, for ever. At {@code stop}, running visits are dropped and what was seen is still kept. */
    Flux<Visit> crawl(Publisher<?> stop) {
        return journal.begin()
                .flatMapMany(run -> kept(run, judged(visited(due()).takeUntilOther(stop), false)));
    }

    /** Visits these domains now, due or not, and keeps the visits before it returns them; again those that an outage of ours spoilt. */
    public Flux<Visit> crawlOnce(Set<DomainName> names) {
        Set<DomainName> open = new ConcurrentSkipListSet<>(names);
        open.removeIf(name -> !policy.may(name, Use.CONNECT));
        return journal.begin()
                .flatMapMany(run -> Flux.defer(() -> round(run, open)).repeat(() -> !open.isEmpty()));
    }

    private Flux<Visit> round(CrawlRun run, Set<DomainName> open) {
        return watch.passable()
                .thenMany(kept(run, judged(visited(Flux.fromIterable(List.copyOf(open))), true)))
                .doOnNext(visit -> open.remove(visit.domain()));
    }

    private Flux<DomainName> due() {
        return Flux.defer(() -> watch.passable().thenMany(frontier.due(settings.concurrency())))
                .collectList()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, settings.poll()).maxBackoff(Duration.ofSeconds(30)))
                .flatMapIterable(names -> names)
                .repeatWhen(rounds -> rounds.concatMap(this::pause));
    }

    private Mono<Long> pause(long found) {
        return found > 0 ? Mono.just(found) : counted().then(Mono.delay(settings.poll()));
    }

    /** Only for those who look on; the crawl does not depend on it. */
    private Mono<Void> counted() {
        return frontier.size().doOnNext(events::counted).onErrorComplete().then();
    }

    private Flux<Visit> visited(Flux<DomainName> names) {
        return names.flatMap(this::visit, settings.concurrency(), 1);
    }

    private Mono<Visit> visit(DomainName name) {
        return watch.isOpen() ? look(name) : Mono.fromRunnable(() -> frontier.release(name));
    }

    private Mono<Visit> look(DomainName name) {
        Instant start = clock.instant();
        return Mono.defer(() -> probe.visit(name))
                .timeout(settings.visitWithin())
                .onErrorResume(failure -> failed(name, start, failure))
                .doOnSubscribe(_ -> events.began())
                .doFinally(_ -> events.ended());
    }

    /** What the guard lets through, in its time; what waits at the end is kept, or dropped and due again. */
    private Flux<Visit> judged(Flux<Visit> visits, boolean keep) {
        Sinks.Empty<Void> end = Sinks.empty();
        Flux<Guard.Verdict> reviews = Flux.interval(settings.poll())
                .onBackpressureDrop()
                .takeUntilOther(end.asMono())
                .map(_ -> guard.review());
        return Flux.merge(1, visits.map(guard::judge).doOnTerminate(end::tryEmitEmpty), reviews)
                .concatWith(Mono.fromSupplier(() -> guard.settle(keep)))
                .concatMapIterable(this::obey, 1);
    }

    private List<Visit> obey(Guard.Verdict verdict) {
        verdict.dropped().forEach(frontier::release);
        return verdict.kept();
    }

    private Flux<Visit> kept(CrawlRun run, Flux<Visit> visits) {
        return visits.bufferTimeout(settings.batch(), settings.batchWithin(), true)
                .concatMap(batch -> keep(run, batch), 1);
    }

    private Flux<Visit> keep(CrawlRun run, List<Visit> visits) {
        return store.keep(visits)
                .doOnComplete(() -> events.kept(visits))
                .concatWith(journal.alive(run).then(counted()).then(Mono.empty()));
    }

    /** A probe says what it could not see; if it fails itself, that is ours to mend, and no reason to stop. */
    private Mono<Visit> failed(DomainName name, Instant start, Throwable failure) {
        LOG.error("The visit of {} failed", name, failure);
        return Mono.just(new Visit(name, start, clock.instant(), List.of()));
    }
}
