package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import org.xmppradar.ingest.AllBut;
import org.xmppradar.ingest.Ingest;
import org.xmppradar.ingest.Seen;
import org.xmppradar.model.InvalidName;
import org.xmppradar.observation.Visit;
import org.xmppradar.policy.Policy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The feed of changes over a real graph that real visits made. */
class ChangeFeedIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String HOLD = "MATCH (s:Sequence {name: 'change'}) SET s.locked = true";
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");

    private static AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private ChangeFeed feed = context.getBean(ChangeFeed.class);
    private Ingest ingest = context.getBean(Ingest.class);

    @BeforeAll
    static void start() {
        context.register(Wiring.class);
        context.refresh();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void empty() {
        TestDatabase.wipe();
    }

    /** No annotated configuration: the scans of other tests would find it. */
    @ComponentScan("org.xmppradar.ingest")
    @ConfigurationPropertiesScan("org.xmppradar.frontier")
    @Import({
        ChangeFeed.class,
        ChangeStream.class,
        LastChange.class,
        Visibility.class,
        Circles.class,
        LinkedDomains.class,
        DomainTables.class,
        Federations.class,
        DataVersions.class
    })
    static class Wiring {

        @Bean
        Graph graph() {
            return TestDatabase.graph();
        }

        @Bean
        Policy policy() {
            return new AllBut("hidden.example");
        }

        @Bean
        AddressNetworks addressNetworks() {
            return AddressNetworks.NONE;
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void pageByPageOrAtOnceItIsTheSame() {
        write(visit("a.example", 1, "one"), visit("b.example", 1, "two"));
        write(visit("a.example", 2, "three"));

        List<FeedEntry> all = page(ChangeFilter.ALL, "").changes();
        assertThat(all).hasSizeGreaterThan(6);
        assertThat(pages(ChangeFilter.ALL, 2)).isEqualTo(all);
        assertThat(back(ChangeFilter.ALL, 3)).isEqualTo(all.reversed());
        assertThat(page(ChangeFilter.ALL, all.getLast().cursor()))
                .isEqualTo(new ChangePage(List.of(), all.getLast().cursor(), false));
    }

    @Test
    void eachFilterFindsWhatItIsAbout() {
        write(visit("a.example", 1, "one"), visit("b.example", 1, "two"));
        write(visit("a.example", 2, "three"));

        assertThat(scopes("a.example", "", "", ""))
                .contains("tls.c2s.starttls@h.example:5222")
                .allMatch(scope -> !scope.equals("a"));
        assertThat(scopes("", "aa11", "", ""))
                .containsOnly("tls.c2s.starttls@h.example:5222")
                .hasSize(3);
        assertThat(scopes("", "", "h.example", "")).contains("srv.c2s.starttls", "a");
        assertThat(scopes("", "", "", "presents")).hasSize(3);
        assertThat(scopes("a.example", "aa11", "", "presents")).hasSize(2);
        assertThat(scopes("a.example", "bb22", "", "")).isEmpty();
        assertThat(pages(filter("", "", "h.example", ""), 1))
                .hasSize(page(filter("", "", "h.example", ""), "").changes().size());
    }

    @Test
    void aSearchThatFindsNothingSaysHowFarItCame() {
        write(visit("a.example", 1, "one"));

        ChangePage none = page(filter("", "", "", "lists"), "");

        assertThat(none.changes()).isEmpty();
        assertThat(none.next()).isEqualTo(page(ChangeFilter.ALL, "").next());
    }

    @Test
    void whoIsHiddenIsNeitherShownNorFound() {
        write(visit("hidden.example", 1, "one"), visit("a.example", 1, "two"));

        assertThat(page(ChangeFilter.ALL, "").changes())
                .isNotEmpty()
                .noneMatch(change -> change.toString().contains("hidden.example"));
        assertThat(page(filter("hidden.example", "", "", ""), "").changes()).isEmpty();
    }

    /** The heart of it: a listener that is cut off again and again, and goes on from the last id it got, misses nothing. */
    @Test
    void whoListensAndReconnectsGetsEverythingOnce() {
        ChangeStream stream = context.getBean(ChangeStream.class);
        List<FeedEntry> heard = new CopyOnWriteArrayList<>();
        String place = feed.newest().blockOptional(PATIENCE).orElseThrow();
        for (int day = 1; day <= 6; day++) {
            int most = heard.size() + 1;
            String from = heard.isEmpty() ? place : heard.getLast().cursor();
            CompletableFuture<?> writing =
                    ingest.write(List.of(visit("a.example", day, "c" + day))).toFuture();
            stream.live(ChangeFilter.ALL, from)
                    .concatMapIterable(ChangePage::changes)
                    .take(1)
                    .doOnNext(heard::add)
                    .blockLast(PATIENCE);
            assertThat(heard).hasSize(most);
            writing.join();
        }
        String last = newest();
        stream.live(ChangeFilter.ALL, heard.getLast().cursor())
                .concatMapIterable(ChangePage::changes)
                .doOnNext(heard::add)
                .takeUntil(change -> change.cursor().equals(last))
                .blockLast(PATIENCE);

        assertThat(heard).isEqualTo(page(ChangeFilter.ALL, place).changes());
    }

    /** Two write at once, a third reads on from where it was, by each way to find changes, and in the end has seen all. */
    @ParameterizedTest
    @CsvSource({"'', 300", "h.example, 20"})
    void whoReadsOnMissesNothingThatTwoWritersWrite(String host, int many) {
        ChangeFilter filter = filter("", "", host, "");
        List<FeedEntry> seen = new CopyOnWriteArrayList<>();
        AtomicReference<String> place = new AtomicReference<>("");
        AtomicBoolean done = new AtomicBoolean();
        Mono<ChangePage> reader = Mono.defer(() -> feed.after(filter, place.get(), 500))
                .doOnNext(page -> {
                    seen.addAll(page.changes());
                    place.set(page.next());
                })
                .repeat(() -> !done.get())
                .last();

        Mono.zip(
                        reader,
                        Flux.merge(writer("one"), writer("two"))
                                .then(Mono.fromRunnable(() -> done.set(true)))
                                .thenReturn(true))
                .block(PATIENCE);
        seen.addAll(page(filter, place.get()).changes());

        assertThat(seen).hasSizeGreaterThan(many).isEqualTo(pages(filter, 500));
        assertThat(seen).extracting(FeedEntry::cursor).doesNotHaveDuplicates();
    }

    /** Both write about the same host and the same authority, and about domains of their own. */
    private Mono<Void> writer(String name) {
        return Flux.range(0, 30)
                .concatMap(i -> ingest.write(List.of(
                                visit("a" + i % 5 + "." + name + ".example", i, "c" + i, "192.0.2." + i, "c" + i),
                                visit("b" + i % 5 + "." + name + ".example", i, "d" + i, "192.0.2." + i, "d" + i)))
                        .subscribeOn(Schedulers.boundedElastic()))
                .then();
    }

    @Test
    void whatIsSeenBeforeItsNumberIsTheNewestIsReadLater() {
        write(visit("a.example", 1, "one"));
        List<FeedEntry> all = page(ChangeFilter.ALL, "").changes();
        context.getBean(Graph.class)
                .<Written>write(tx -> tx.run("test/half-committed", Map.of()))
                .block(PATIENCE);

        assertThat(page(ChangeFilter.ALL, "").changes()).isEqualTo(all);
        assertThat(back(ChangeFilter.ALL, 500)).isEqualTo(all.reversed());
    }

    @Test
    void whoReadsWaitsForWhoIsNumbering() {
        write(visit("a.example", 1, "one"));
        Mono<ChangePage> read = feed.after(ChangeFilter.ALL, "", 500).cache();
        try (Driver driver = TestDatabase.connection().open();
                Session session = driver.session();
                Transaction numbering = session.beginTransaction()) {
            numbering.run(HOLD).consume();
            assertThatThrownBy(() -> read.block(Duration.ofMillis(300)))
                    .hasMessageContaining("Timeout on blocking read");
        }
        assertThat(read.blockOptional(PATIENCE).orElseThrow().changes()).isNotEmpty();
    }

    /** A commit that hangs, or a disk that is full, holds up those who write, not those who read. */
    @Test
    void whoReadsDoesNotWaitForEver() {
        write(visit("a.example", 1, "one"));
        try (Driver driver = TestDatabase.connection().open();
                Session session = driver.session();
                Transaction hanging = session.beginTransaction()) {
            hanging.run(HOLD).consume();
            assertThat(page(ChangeFilter.ALL, "").changes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "hidden.example"})
    void whoListensToOneDomainAsksOnlyWhenThereIsNews(String domain) {
        String place = feed.newest().blockOptional(PATIENCE).orElseThrow();
        write(visit("b.example", 1, "one"));

        List<ChangePage> pages = context.getBean(ChangeStream.class)
                .live(filter(domain, "", "", ""), place)
                .take(Duration.ofSeconds(3))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();

        assertThat(pages).hasSizeLessThan(5);
        assertThat(pages.getLast().next()).isEqualTo(newest());
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> feed.after(ChangeFilter.ALL, "7", 10))
                .isInstanceOf(InvalidName.class)
                .hasMessage("'7' is no place in the feed: pass on the 'next' of an earlier answer, or nothing");
        assertThatThrownBy(() -> filter("", "", "", "nonsense"))
                .isInstanceOf(InvalidName.class)
                .hasMessageStartingWith("'nonsense' is no kind of change; there are served-by, resolves-to");
        assertThatThrownBy(() -> ChangeFilter.parse(new ChangeFilter.Written("", "", "", "", "", "", "x2s")))
                .isInstanceOf(InvalidName.class)
                .hasMessage("'x2s' is no service: write c2s, for clients, or s2s, for servers");
    }

    private String newest() {
        return feed.newest().blockOptional(PATIENCE).orElseThrow();
    }

    private List<String> scopes(String domain, String authority, String host, String kind) {
        return page(filter(domain, authority, host, kind), "").changes().stream()
                .map(FeedEntry::scope)
                .toList();
    }

    private static ChangeFilter filter(String domain, String authority, String host, String kind) {
        return ChangeFilter.parse(new ChangeFilter.Written(domain, authority, "", host, kind, "", ""));
    }

    private ChangePage page(ChangeFilter filter, String after) {
        return feed.after(filter, after, 500).blockOptional(PATIENCE).orElseThrow();
    }

    private List<FeedEntry> pages(ChangeFilter filter, int size) {
        List<FeedEntry> all = new ArrayList<>();
        ChangePage page = feed.after(filter, "", size).blockOptional(PATIENCE).orElseThrow();
        all.addAll(page.changes());
        while (page.more()) {
            page = feed.after(filter, page.next(), size).blockOptional(PATIENCE).orElseThrow();
            all.addAll(page.changes());
        }
        return all;
    }

    private List<FeedEntry> back(ChangeFilter filter, int size) {
        List<FeedEntry> all = new ArrayList<>();
        ChangePage page = feed.before(filter, "", size).blockOptional(PATIENCE).orElseThrow();
        all.addAll(page.changes());
        while (page.more()) {
            page = feed.before(filter, page.next(), size)
                    .blockOptional(PATIENCE)
                    .orElseThrow();
            all.addAll(page.changes());
        }
        return all;
    }

    private void write(Visit... visits) {
        ingest.write(Arrays.asList(visits)).block(PATIENCE);
    }

    private static Visit visit(String domain, int day, String certificate) {
        return visit(domain, day, certificate, "192.0.2.1", "bind");
    }

    private static Visit visit(String domain, int day, String certificate, String address, String feature) {
        return Seen.of(domain, T1.plus(Duration.ofDays(day))).srv("h.example").addresses("h.example", address).stream(
                        "h.example", Seen.certificate(certificate), feature)
                .visit();
    }
}
