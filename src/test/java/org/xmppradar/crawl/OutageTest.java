package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppradar.graph.Written;
import org.xmppradar.ingest.AllBut;
import org.xmppradar.ingest.Ingest;
import org.xmppradar.ingest.Seen;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;
import org.xmppradar.query.Progress;
import org.xmppradar.query.ProgressHub;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** When everything fails at once it is our fault, and nothing of it is remembered (threats.md R4). In virtual time. */
class OutageTest {

    private static final CrawlSettings SETTINGS = new CrawlSettings(
            true, 8, 5, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofSeconds(10));

    /** Due again as soon as they were written. */
    private final Set<DomainName> steady = new TreeSet<>();

    private final Map<DomainName, Visit> written = new ConcurrentSkipListMap<>();
    private final List<Instant> writtenAt = new ArrayList<>();
    private final List<Progress.Pause> told = new ArrayList<>();
    private final MemoryLog log = new MemoryLog();
    private final Clock clock = ((InstantSource) OutageTest::now).withZone(ZoneOffset.UTC);

    private static Instant now() {
        return Federation.NOW.plusMillis(VirtualTimeScheduler.get().now(TimeUnit.MILLISECONDS));
    }

    private static Instant minute(long minutes) {
        return Federation.NOW.plus(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"DNS_SERVER_FAILURE", "DNS_TIMED_OUT", "DNS_REFUSED"})
    void inAnOutageNothingIsWrittenAndAfterwardsEverythingIsAsWithoutIt(FailureKind kind) {
        crawl(2000, new Network(kind, at -> at.isAfter(minute(2)) && at.isBefore(minute(20)), _ -> false));

        assertThat(written.keySet()).isEqualTo(first(2000));
        assertThat(written.values()).allMatch(OutageTest::isUntouched);
        assertThat(writtenAt).noneMatch(at -> at.isAfter(minute(3)) && at.isBefore(minute(20)));
        assertThat(log.pauses()).hasSize(1).first().satisfies(pause -> {
            assertThat(pause.from()).isBetween(minute(2).minusSeconds(2), minute(3));
            assertThat(pause.until()).isBetween(minute(20), minute(22));
            assertThat(pause.failed() * 2).isGreaterThanOrEqualTo(pause.asked());
        });
        assertThat(told).isNotEmpty().allMatch(pause -> pause.reason().equals("dns"));
    }

    @Test
    void withoutANetworkFromTheStartItBeginsWhenThereIsOne() {
        crawl(60, new Network(FailureKind.DNS_TIMED_OUT, at -> at.isBefore(minute(90)), _ -> false));

        assertThat(written.keySet()).isEqualTo(first(60));
        assertThat(written.values()).allMatch(OutageTest::isUntouched);
        assertThat(writtenAt).allMatch(at -> at.isAfter(minute(90)));
    }

    @Test
    void aListOfNamesThatDoNotExistIsNoOutage() {
        crawl(300, new Network(FailureKind.NO_SUCH_DOMAIN, _ -> true, _ -> false));

        assertThat(written.keySet()).isEqualTo(first(300));
        assertThat(log.paused()).isEmpty();
    }

    @Test
    void someDeadNameServersAmongManyAreNoOutage() {
        crawl(600, new Network(FailureKind.DNS_SERVER_FAILURE, _ -> false, number -> number % 4 == 0));

        assertThat(written.keySet()).isEqualTo(first(600));
        assertThat(log.paused()).isEmpty();
        assertThat(written.values())
                .filteredOn(visit -> Lookups.of(visit).areFailing(0.5))
                .hasSize(150);
    }

    /** Whoever hands in a list of mostly dead name servers gets them all visited, as long as two domains answer now and then. */
    @Test
    void mostlyDeadNameServersHoldUpNobodyForEver() {
        steady.add(Federation.name(98));
        steady.add(Federation.name(99));
        crawl(400, new Network(FailureKind.DNS_SERVER_FAILURE, _ -> false, number -> number % 5 < 3));

        assertThat(written.keySet()).isEqualTo(first(400));
    }

    /** Far too short to be called an outage, and yet nothing of it is kept. */
    @Test
    void anOutageOfAMinuteLeavesNoTraceEither() {
        crawl(
                2000,
                new Network(
                        FailureKind.DNS_TIMED_OUT, at -> at.isAfter(minute(2)) && at.isBefore(minute(3)), _ -> false));

        assertThat(written.keySet()).isEqualTo(first(2000));
        assertThat(written.values()).allMatch(OutageTest::isUntouched);
        assertThat(log.paused()).isEmpty();
    }

    @Test
    void aFewDomainsOnlyProveNothing() {
        crawl(5, new Network(FailureKind.DNS_TIMED_OUT, _ -> true, _ -> false));

        assertThat(written.keySet()).isEqualTo(first(5));
        assertThat(log.paused()).isEmpty();
    }

    @Test
    void whoIsVisitedByNameIsVisitedAgainWhenTheOutageIsOver() {
        Network network = new Network(FailureKind.DNS_TIMED_OUT, at -> at.isBefore(minute(10)), _ -> false);
        StepVerifier.withVirtualTime(
                        () -> crawler(new MemoryFrontier(0), network).crawlOnce(first(40)))
                .thenAwait(Duration.ofHours(1))
                .expectNextCount(40)
                .expectComplete()
                .verify(Duration.ofMinutes(2));

        assertThat(written.values()).hasSize(40).allMatch(OutageTest::isUntouched);
    }

    @Test
    void whatWaitsToBeBelievedIsDueAgainAfterAStop() {
        MemoryFrontier frontier = new MemoryFrontier(8, written::containsKey);
        Network network = new Network(FailureKind.DNS_TIMED_OUT, _ -> true, _ -> false);
        StepVerifier.withVirtualTime(() -> crawler(frontier, network).crawl(Mono.delay(Duration.ofSeconds(30))))
                .thenAwait(Duration.ofMinutes(1))
                .expectComplete()
                .verify(Duration.ofMinutes(1));

        assertThat(written).isEmpty();
        assertThat(frontier.leased()).isEmpty();
    }

    /** Visits that number of domains until all are written. */
    private void crawl(int domains, Network network) {
        MemoryFrontier frontier =
                new MemoryFrontier(domains, name -> written.containsKey(name) && !steady.contains(name));
        StepVerifier.withVirtualTime(
                        () -> crawler(frontier, network).crawl(Mono.never()).takeUntil(_ -> written.size() == domains))
                .thenAwait(Duration.ofHours(3))
                .thenConsumeWhile(_ -> true)
                .expectComplete()
                .verify(Duration.ofMinutes(2));
    }

    private Crawler crawler(MemoryFrontier frontier, DomainProbe probe) {
        ProgressHub hub = new ProgressHub(clock, new AllBut("gone.example"));
        CrawlEvents events = new CrawlEvents(hub);
        Ingest ingest = visits -> Mono.fromSupplier(() -> {
            visits.forEach(visit -> written.put(visit.domain(), visit));
            writtenAt.add(clock.instant());
            hub.now().pause().ifPresent(told::add);
            return Written.NOTHING;
        });
        DomainProbe listening = name ->
                Mono.fromRunnable(() -> hub.now().pause().ifPresent(told::add)).then(probe.visit(name));
        return Crawls.crawler(
                frontier,
                listening,
                new VisitStore(frontier, ingest, events, log, clock),
                events,
                SETTINGS,
                clock,
                log);
    }

    private static boolean isUntouched(Visit visit) {
        return Lookups.of(visit).failed() == 0;
    }

    private static Set<DomainName> first(int count) {
        return IntStream.range(0, count).mapToObj(Federation::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every name has a server; some name servers are dead for ever, and at some times all of them seem to be. */
    private record Network(FailureKind kind, Predicate<Instant> away, Predicate<Integer> dead) implements DomainProbe {

        @Override
        public Mono<Visit> visit(DomainName domain) {
            return Mono.defer(() -> {
                Instant start = now();
                int number = Integer.parseInt(
                        domain.ascii().substring(1, domain.ascii().indexOf('.')));
                boolean fails = away.test(start) || dead.test(number);
                return Mono.delay(Duration.ofMillis(fails ? 3000 + number % 7 : 1000 + number % 11))
                        .map(_ -> fails ? failed(domain, start) : seen(domain, start));
            });
        }

        private Visit failed(DomainName domain, Instant start) {
            Seen seen = Seen.of(domain.ascii(), start);
            IntStream.range(0, 3).forEach(_ -> seen.srvFailed(kind));
            return ended(seen.visit());
        }

        private static Visit seen(DomainName domain, Instant start) {
            return ended(Seen.of(domain.ascii(), start).srv("h.example").addresses("h.example", "192.0.2.1").stream(
                            "h.example", Seen.certificate(domain.ascii()), "bind")
                    .visit());
        }

        private static Visit ended(Visit visit) {
            return new Visit(visit.domain(), visit.startedAt(), now(), visit.observations());
        }
    }
}
