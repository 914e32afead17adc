package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.NoRoom;
import org.xmppradar.graph.Written;
import org.xmppradar.ingest.AllBut;
import org.xmppradar.ingest.Ingest;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Visit;
import org.xmppradar.query.ProgressHub;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** The loop alone, between a frontier and a store in memory. */
class CrawlerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final CrawlSettings SETTINGS = new CrawlSettings(
            true, 4, 3, Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofSeconds(3), Duration.ofSeconds(10));

    private final Queue<Visit> written = new ConcurrentLinkedQueue<>();
    private final ProgressHub hub = new ProgressHub(Federation.CLOCK, new AllBut("gone.example"));
    private final CrawlEvents events = new CrawlEvents(hub);
    private final MemoryLog log = new MemoryLog();

    @Test
    void fromOneNameAllAreFound() {
        Crawler crawler = crawler(new MemoryFrontier(1), new Federation(50), this::write);

        StepVerifier.create(crawler.crawl(Mono.never()).take(50))
                .expectNextCount(50)
                .expectComplete()
                .verify(PATIENCE);

        assertThat(names(written)).isEqualTo(first(50));
    }

    @Test
    void whenTheDatabaseIsSlowTheCrawlWaitsAndDropsNothing() {
        Federation federation = new Federation(200);
        AtomicInteger most = new AtomicInteger();
        Crawler crawler = crawler(
                new MemoryFrontier(200),
                federation,
                visits -> Mono.delay(Duration.ofMillis(5))
                        .then(write(visits))
                        .doOnNext(_ -> most.accumulateAndGet(federation.begun().size() - written.size(), Math::max)));

        StepVerifier.create(crawler.crawl(Mono.never()).take(200))
                .expectNextCount(200)
                .expectComplete()
                .verify(PATIENCE);

        assertThat(names(written)).isEqualTo(first(200));
        assertThat(most.get()).as("visits in memory").isLessThan(40);
    }

    @Test
    void atStopWhatWasSeenIsWritten() throws InterruptedException {
        Federation federation = new Federation(3);
        CountDownLatch running = new CountDownLatch(1);
        federation.make(2, Mono.<Visit>never().doOnSubscribe(_ -> running.countDown()));
        CrawlSettings patient = new CrawlSettings(
                true,
                4,
                50,
                Duration.ofMinutes(5),
                Duration.ofMillis(20),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10));
        CrawlLoop loop = new CrawlLoop(crawler(new MemoryFrontier(3), federation, this::write, patient), patient);
        CountDownLatch stopped = new CountDownLatch(1);

        loop.start();
        running.await();
        loop.stop(stopped::countDown);
        stopped.await();

        assertThat(names(written)).isEqualTo(first(2));
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aDatabaseThatIsAwayDoesNotHoldUpTheEndForEver() throws InterruptedException {
        CrawlSettings hasty = new CrawlSettings(
                true, 4, 1, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMinutes(5), Duration.ofMillis(100));
        CountDownLatch asked = new CountDownLatch(1);
        Ingest away = _ -> Mono.<Written>never().doOnSubscribe(_ -> asked.countDown());
        CrawlLoop loop = new CrawlLoop(crawler(new MemoryFrontier(3), new Federation(3), away, hasty), hasty);
        CountDownLatch stopped = new CountDownLatch(1);

        loop.start();
        asked.await();
        loop.stop(stopped::countDown);
        stopped.await();

        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aProbeThatFailsOrNeverEndsIsNoReasonToStop() {
        Federation federation = new Federation(10);
        federation.make(3, Mono.error(new IllegalStateException("on purpose")));
        federation.make(4, Mono.never());
        Crawler crawler = crawler(new MemoryFrontier(10), federation, this::write);

        StepVerifier.create(crawler.crawl(Mono.never()).take(10))
                .expectNextCount(10)
                .expectComplete()
                .verify(PATIENCE);

        assertThat(written)
                .filteredOn(visit -> visit.observations().isEmpty())
                .extracting(Visit::domain)
                .containsExactlyInAnyOrder(Federation.name(3), Federation.name(4));
    }

    @Test
    void aVisitThatCannotBeWrittenDoesNotTakeOthersWithIt() {
        MemoryFrontier frontier = new MemoryFrontier(10);
        Crawler crawler = crawler(
                frontier,
                new Federation(10),
                visits -> names(visits).contains(Federation.name(5))
                        ? Mono.error(new IllegalStateException("on purpose"))
                        : write(visits));

        StepVerifier.create(crawler.crawl(Mono.never()).take(10))
                .expectNextCount(10)
                .expectComplete()
                .verify(PATIENCE);

        assertThat(frontier.postponed()).containsExactly(Federation.name(5));
        assertThat(names(written)).hasSize(9).doesNotContain(Federation.name(5));
        assertThat(frontier.leased()).isEmpty();
    }

    @Test
    void aFullDiskIsWaitedForAndKeptAsAPause() {
        AtomicBoolean full = new AtomicBoolean(true);
        Crawler crawler = crawler(
                new MemoryFrontier(0),
                new Federation(2),
                visits -> full.getAndSet(false) ? Mono.error(new NoRoom("No room.")) : write(visits));

        StepVerifier.create(crawler.crawlOnce(Set.of(Federation.name(1))))
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);

        assertThat(written).hasSize(1);
        assertThat(log.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo("disk");
            assertThat(pause.until()).isAfterOrEqualTo(pause.from());
        });
        assertThat(hub.now().pause()).isEmpty();
    }

    @Test
    void onceVisitsJustThoseThatMayBeVisited() {
        Federation federation = new Federation(10);
        Crawler crawler = crawler(new MemoryFrontier(0), federation, this::write);

        StepVerifier.create(crawler.crawlOnce(
                        Set.of(Federation.name(1), Federation.name(2), DomainName.parse("gone.example"))))
                .expectNextCount(2)
                .expectComplete()
                .verify(PATIENCE);

        assertThat(federation.begun()).containsExactlyInAnyOrder(Federation.name(1), Federation.name(2));
        assertThat(written).hasSize(2);
    }

    @Test
    void whoListensHearsHowItStands() {
        Crawler crawler = crawler(new MemoryFrontier(1), new Federation(5), this::write);
        Sinks.Empty<Void> stop = Sinks.empty();

        StepVerifier.create(crawler.crawl(stop.asMono()))
                .thenConsumeWhile(_ -> written.size() < 5)
                .expectNextCount(1)
                .then(stop::tryEmitEmpty)
                .thenConsumeWhile(_ -> true)
                .expectComplete()
                .verify(PATIENCE);

        StepVerifier.create(hub.live()
                        .filter(progress -> progress.visited() == 5 && progress.running() == 0)
                        .take(1))
                .assertNext(progress -> assertThat(progress.recent())
                        .hasSize(5)
                        .allSatisfy(visit -> assertThat(visit.title()).isEqualTo("Reachable")))
                .expectComplete()
                .verify(PATIENCE);
    }

    private Mono<Written> write(List<Visit> visits) {
        return Mono.fromSupplier(() -> {
            written.addAll(visits);
            return Written.NOTHING;
        });
    }

    private Crawler crawler(MemoryFrontier frontier, DomainProbe probe, Ingest ingest) {
        return crawler(frontier, probe, ingest, SETTINGS);
    }

    private Crawler crawler(MemoryFrontier frontier, DomainProbe probe, Ingest ingest, CrawlSettings settings) {
        VisitStore store = new VisitStore(frontier, ingest, events, log, Federation.CLOCK);
        return Crawls.crawler(frontier, probe, store, events, settings, Federation.CLOCK, log);
    }

    private static Set<DomainName> names(Iterable<Visit> visits) {
        Set<DomainName> names = new TreeSet<>();
        visits.forEach(visit -> names.add(visit.domain()));
        return names;
    }

    private static Set<DomainName> first(int count) {
        return IntStream.range(0, count).mapToObj(Federation::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
