package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.graph.Graph;
import org.xmppradar.query.BlastAnswer.BlastRadius;
import org.xmppradar.query.BlastAnswer.Harmed;
import org.xmppradar.query.BlastAnswer.Unanswered;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;

/** From the graph to the answer, over the fixture; suppressed.example is hidden in it. */
class BlastRadiusIT {

    private static final List<String> ON_THE_SHARED_HOST = List.of(
            "shared1.example",
            "shared2.example",
            "shared3.example",
            "shared4.example",
            "shared5.example",
            "shared6.example",
            "xn--bcher-kva.example");

    private static Instant now = Instant.EPOCH;

    @BeforeAll
    static void fill() {
        now = Site.filled();
    }

    private static BlastAnswer answer(String of, Instant at) {
        return Site.bean(BlastRadii.class)
                .of(Failing.parse(of), at)
                .blockOptional()
                .orElseThrow();
    }

    private static BlastRadius radius(String of) {
        return (BlastRadius) answer(of, now);
    }

    private static List<String> names(List<Harmed> harmed) {
        return harmed.stream().map(Harmed::name).toList();
    }

    @Test
    void whatRestsOnAHostIsReadFromTheGraph() {
        BlastRadius radius = radius("host:shared.hoster.example");
        assertThat(names(radius.lost())).containsExactlyElementsOf(ON_THE_SHARED_HOST);
        assertThat(radius.reachable()).isEqualTo(8);
        assertThat(radius.links().known()).isEqualTo(2);
        assertThat(radius.links().cut()).isEqualTo(1);
        assertThat(radius.links().named())
                .containsExactly(new BlastAnswer.CutLink("good.example", "xn--bcher-kva.example"));
        assertThat(radius.links().isolatedCount()).isZero();
    }

    @Test
    void everyKindIsAnswered() {
        assertThat(radius("authority:" + Fixture.TRUSTED).lostCount()).isEqualTo(8);
        assertThat(radius("authority:" + Fixture.TRUSTED).title()).isEqualTo("Example Trust E1");
        assertThat(names(radius("address:2001:db8::10").weakened())).containsExactly("good.example");
        assertThat(radius("as:AS64496").lostCount()).isEqualTo(7);
        assertThat(names(radius("dns:dns.example").lost()))
                .containsExactly("shared1.example", "shared2.example", "shared3.example");
        assertThat(names(radius("software:Prosody/13.0.1").lost())).containsExactly("good.example");
        assertThat(names(radius("software:ejabberd").weakened()))
                .containsExactlyElementsOf(ON_THE_SHARED_HOST.subList(0, 4));
    }

    @Test
    void theHiddenAreNotSpokenOf() {
        for (String of :
                List.of("host:shared.hoster.example", "dns:dns.example", "prefix:0.0.0.0/0", "software:ejabberd")) {
            assertThat(radius(of).toString()).doesNotContain("suppressed");
        }
        for (String of : List.of("host:xmpp.suppressed.example", "dns:suppressed.example", "address:192.0.2.77")) {
            assertThat(answer(of, now)).isInstanceOf(Unanswered.class);
        }
    }

    @Test
    void thePastIsAskedAboutAsItWas() {
        assertThat(answer("dns:dns.example", now.minus(Duration.ofDays(30)))).isInstanceOf(Unanswered.class);
        assertThat(answer("host:shared.hoster.example", now.minus(Duration.ofDays(30))))
                .isInstanceOfSatisfying(
                        BlastRadius.class,
                        radius -> assertThat(radius.reachable()).isZero());
    }

    @Test
    void whoeverAsksForOneMomentAfterTheOtherIsToldToWait() {
        Clock later = Clock.fixed(now.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        Federations federations = new Federations(Site.bean(Graph.class), Site.bean(DataVersions.class), later);
        Federation first = federations.at(now.plusSeconds(1)).blockOptional().orElseThrow();
        assertThat(federations.at(now.plusSeconds(2)).blockOptional()).isPresent();
        assertThatThrownBy(() -> federations.at(now.plusSeconds(3)).block())
                .isInstanceOf(TooSoon.class)
                .hasMessageEndingWith("ask again in 1 s, or for the present");
        assertThat(federations.at(now.plusSeconds(1)).block()).isSameAs(first);
        assertThat(federations.at(later.instant()).blockOptional()).isPresent();
    }

    @Test
    void theApiAndThePageAnswer() {
        WebTestClient client = Site.client(Duration.ofSeconds(30));
        client.get()
                .uri("/api/v1/blast-radius?of=host:shared.hoster.example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.lostCount")
                .isEqualTo(7)
                .jsonPath("$.lost[0].services.length()")
                .isEqualTo(2);
        Map.of(
                        "/api/v1/blast-radius?of=host:no.example", HttpStatus.NOT_FOUND,
                        "/api/v1/blast-radius?of=planet:earth", HttpStatus.BAD_REQUEST,
                        "/api/v1/blast-radius", HttpStatus.BAD_REQUEST,
                        "/blast-radius?of=host:no.example", HttpStatus.NOT_FOUND,
                        "/blast-radius", HttpStatus.OK)
                .forEach((uri, status) -> answers(client, uri, status));
        client.get()
                .uri("/blast-radius")
                .exchange()
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains("of=host:shared.hoster.example", "of=dns:dns.example")
                        .doesNotContain("suppressed"));
        client.get()
                .uri("/blast-radius?kind=host&key=shared.hoster.example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains("7 of 8 reachable domains lose every service")
                        .doesNotContain("suppressed"));
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
