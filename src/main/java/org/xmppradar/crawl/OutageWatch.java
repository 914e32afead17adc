package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.ingest.CrawlLog;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Holds the crawl back while the guard sees an outage of ours: says so, tries a few domains now and then, and lets it go on. */
final class OutageWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OutageWatch.class);
    private static final String REASON = "dns";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Guard guard;
    private final GuardSettings settings;
    private final DomainProbe probe;
    private final Policy policy;
    private final CrawlEvents events;
    private final CrawlLog log;
    private final Clock clock;

    OutageWatch(
            Guard guard,
            GuardSettings settings,
            DomainProbe probe,
            Policy policy,
            CrawlEvents events,
            CrawlLog log,
            Clock clock) {
        this.guard = guard;
        this.settings = settings;
        this.probe = probe;
        this.policy = policy;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    boolean isOpen() {
        return guard.outage().isEmpty();
    }

    /** Ends when the crawl may go on; at once when there is no outage. */
    Mono<Void> passable() {
        return Mono.defer(() -> guard.outage().map(this::endure).orElse(Mono.empty()));
    }

    private Mono<Void> endure(Outage outage) {
        return Mono.fromRunnable(() -> begin(outage))
                .then(log.paused(
                        outage.from(),
                        REASON,
                        outage.lookups().asked(),
                        outage.lookups().failed()))
                .onErrorComplete()
                .then(untilOver())
                .then(Mono.defer(() -> end(outage)));
    }

    private void begin(Outage outage) {
        LOG.warn(
                "{} of {} questions to the DNS failed: the network or the resolver is away, the crawl pauses and"
                        + " writes nothing",
                outage.lookups().failed(),
                outage.lookups().asked());
        events.paused(outage.from(), REASON);
    }

    private Mono<Void> untilOver() {
        return Mono.delay(settings.probeEvery())
                .then(Mono.defer(this::isOver))
                .repeat()
                .takeUntil(over -> over)
                .then();
    }

    /** When half of them got answers. Nothing of these visits is written either: they only tell that. */
    private Mono<Boolean> isOver() {
        return Flux.fromIterable(guard.sample())
                .filter(name -> policy.may(name, Use.CONNECT))
                .flatMap(this::isAnswered)
                .collectList()
                .map(answers ->
                        2L * answers.stream().filter(answered -> answered).count() >= answers.size());
    }

    private Mono<Boolean> isAnswered(DomainName name) {
        return Mono.defer(() -> probe.visit(name))
                .timeout(settings.window())
                .map(visit ->
                        Lookups.of(visit).asked() > 0 && !Lookups.of(visit).areFailing(settings.share()))
                .onErrorReturn(false);
    }

    /** The pause is kept before the crawl goes on, however long the database takes: the crawl needs it anyway. */
    private Mono<Void> end(Outage outage) {
        return Mono.defer(() -> log.resumed(
                        outage.from(),
                        clock.instant(),
                        REASON,
                        outage.lookups().asked(),
                        outage.lookups().failed()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE))
                .then(Mono.fromRunnable(() -> {
                    LOG.warn("The DNS answers again, the crawl goes on");
                    guard.resume();
                    events.resumed(REASON);
                }));
    }
}
