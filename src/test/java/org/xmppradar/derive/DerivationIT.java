package org.xmppradar.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import org.xmppradar.query.Concentration;
import org.xmppradar.query.DataVersions;
import org.xmppradar.query.Measured;
import org.xmppradar.query.Measures;
import org.xmppradar.query.OwnMeasures;
import org.xmppradar.query.RankingDocument;
import org.xmppradar.query.RankingDocument.Entry;
import org.xmppradar.query.Rankings;
import org.xmppradar.query.Series;
import org.xmppradar.query.Series.Point;
import org.xmppradar.web.Site;

/** Over the fixture, which has numbers of the 60 days before; suppressed.example is hidden in it. */
class DerivationIT {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void fill() {
        now = Site.filled();
    }

    private Derivation at(Instant instant) {
        return new Derivation(
                Site.bean(Graph.class),
                Site.bean(Measures.class),
                Site.bean(DataVersions.class),
                Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static Written derive(Derivation derivation) {
        return derivation.derive().blockOptional().orElseThrow();
    }

    private static RankingDocument ranking(Measured kind, Instant at) {
        return Site.bean(Rankings.class).ranking(kind, at, 20).blockOptional().orElseThrow();
    }

    private static List<Point> series(Measured kind, String key, Instant from, Instant to) {
        return Site.bean(Rankings.class)
                .series(kind, List.of(key), from, to)
                .blockOptional()
                .map(series -> series.getOrDefault(key, new Series(kind.key(), key, List.of())))
                .orElseThrow()
                .points();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Test
    void whatIsCountedIsReadBack() {
        derive(at(now));
        RankingDocument hosts = ranking(Measured.HOST, now);
        assertThat(hosts.total()).isEqualTo(8);
        assertThat(hosts.entries())
                .extracting(Entry::key, Entry::value)
                .containsExactly(tuple("shared.hoster.example", 7L), tuple("xmpp.good.example", 1L));
        assertThat(hosts.concentration()).isEqualTo(50.0 / 64);
        assertThat(hosts.entries().getFirst().of()).hasValue("host:shared.hoster.example");
        assertThat(ranking(Measured.TOTAL, now).entries())
                .extracting(Entry::key)
                .containsExactlyInAnyOrder("known", "reachable", "gone", "links");
        assertThat(ranking(Measured.TLS, now).entries()).extracting(Entry::key).containsExactly("TLSv1.3");
        assertThat(ranking(Measured.VERSION, now).entries())
                .extracting(Entry::of)
                .containsExactly(Optional.of("software:Prosody/13.0.1"));
        for (Measured kind : Measured.values()) {
            assertThat(ranking(kind, now).toString()).doesNotContain("suppressed");
        }
    }

    @Test
    void countedAgainOnTheSameDayItTakesThePlaceOfTheFirstCount() {
        Written once = derive(at(now));
        assertThat(once.nodesCreated()).isZero(); // the fixture counted today before
        assertThat(series(Measured.HOST, "shared.hoster.example", now, now)).hasSize(1);
        assertThat(derive(at(now)).nodesCreated()).isZero();
        assertThat(series(Measured.HOST, "shared.hoster.example", now, now))
                .containsExactly(new Point(day(now), Optional.of(7L), Optional.of(7.0 / 8)));
    }

    @Test
    void otherDaysAreNeverTouched() {
        List<Point> before = series(Measured.HOST, "shared.hoster.example", LONG_AGO, now.minus(Duration.ofDays(1)));
        assertThat(before).hasSize(57);
        derive(at(now));
        derive(at(now.plus(Duration.ofDays(2))));
        assertThat(series(Measured.HOST, "shared.hoster.example", LONG_AGO, now.minus(Duration.ofDays(1))))
                .isEqualTo(before);
        assertThat(series(Measured.HOST, "shared.hoster.example", LONG_AGO, now.plus(Duration.ofDays(9))))
                .hasSize(59);
    }

    @Test
    void whileNothingChangesNothingIsCounted() {
        Derivation derivation = at(now);
        assertThat(derive(derivation)).isNotEqualTo(Written.NOTHING);
        assertThat(derive(derivation)).isEqualTo(Written.NOTHING);
        Site.empty();
        assertThat(derive(at(now))).isEqualTo(Written.NOTHING);
        assertThat(Site.bean(Rankings.class).ranking(Measured.HOST, now, 1).blockOptional())
                .isEmpty();
    }

    @Test
    void whatAFederationThatRestedDidNotKnowOfIsCountedWhenItIsReadAgain() {
        AtomicReference<Instant> time = new AtomicReference<>(now);
        InstantSource source = time::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        Derivation derivation =
                new Derivation(Site.bean(Graph.class), OwnMeasures.by(clock), Site.bean(DataVersions.class), clock);
        derive(derivation);
        assertThat(derive(derivation)).isEqualTo(Written.NOTHING);

        Site.bean(Graph.class)
                .<Written>write(tx -> tx.run("test/ring", Map.of("count", 1, "at", now.toEpochMilli())))
                .block();

        assertThat(derive(derivation)).isNotEqualTo(Written.NOTHING); // it rests while the clock stands
        assertThat(ranking(Measured.HOST, now).total()).isEqualTo(8);
        time.set(now.plusMillis(500));
        assertThat(derive(derivation)).isNotEqualTo(Written.NOTHING);
        assertThat(ranking(Measured.HOST, now).total()).isEqualTo(9);
        assertThat(derive(derivation)).isEqualTo(Written.NOTHING);
    }

    @Test
    void theHiddenHaveNoNumbersEvenThoseOfBefore() {
        Instant yesterday = now.minus(Duration.ofDays(1));
        assertThat(ranking(Measured.HOST, yesterday).entries())
                .extracting(Entry::key)
                .containsExactly("shared.hoster.example", "xmpp.good.example");
        assertThat(series(Measured.HOST, "xmpp.suppressed.example", LONG_AGO, now))
                .isEmpty();
        assertThat(ranking(Measured.DNS, yesterday).toString()).doesNotContain("suppressed");
    }

    @Test
    void daysOnWhichNobodyCountedAreMissing() {
        List<LocalDate> days = series(Measured.TOTAL, "known", LONG_AGO, now).stream()
                .map(Point::day)
                .toList();
        assertThat(days).hasSize(58).doesNotContain(day(now.minus(Duration.ofDays(21))));
        Concentration concentration = Site.bean(Rankings.class)
                .concentration(Measured.HOST, now.minus(Duration.ofDays(5)), now)
                .blockOptional()
                .orElseThrow();
        assertThat(concentration.days())
                .hasSize(6)
                .allSatisfy(each -> assertThat(each.effective()).isEqualTo(2));
    }

    @Test
    void theApiAndThePagesAnswer() {
        WebTestClient client = Site.client(Duration.ofSeconds(30));
        client.get()
                .uri("/api/v1/rankings/host?limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.entries.length()")
                .isEqualTo(1)
                .jsonPath("$.day")
                .isEqualTo(day(now).toString());
        client.get()
                .uri("/api/v1/series/total?key=known&from=2020-01-01")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.points.length()")
                .isEqualTo(58);
        Map.ofEntries(
                        Map.entry("/api/v1/series/host?key=xmpp.suppressed.example", HttpStatus.NOT_FOUND),
                        Map.entry("/api/v1/rankings/planet", HttpStatus.BAD_REQUEST),
                        Map.entry("/api/v1/rankings/host?at=2019-01-01", HttpStatus.NOT_FOUND),
                        Map.entry("/api/v1/concentration?kind=host", HttpStatus.OK),
                        Map.entry("/api/v1/expiry", HttpStatus.OK),
                        Map.entry("/api/v1/migrations?kind=host", HttpStatus.OK),
                        Map.entry("/api/v1/migrations?kind=planet", HttpStatus.BAD_REQUEST),
                        Map.entry("/expiry", HttpStatus.OK),
                        Map.entry("/migrations", HttpStatus.OK))
                .forEach((uri, status) -> answers(client, uri, status));
        client.get()
                .uri("/rankings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains("shared.hoster.example", "<polyline")
                        .doesNotContain("suppressed", "<script>window.hacked"));
    }

    /** Takes the body too, as what nobody takes is never given back. */
    private static void answers(WebTestClient client, String uri, HttpStatus status) {
        client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .value(body -> assertThat(body).as(uri).isNotEmpty());
    }
}
