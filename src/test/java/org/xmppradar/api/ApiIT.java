package org.xmppradar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.Progress;
import org.xmppradar.query.ProgressHub;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;

class ApiIT {

    private static WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeAll
    static void fill() {
        Site.filled();
        client = Site.client(Duration.ofSeconds(30));
    }

    private static WebTestClient.BodyContentSpec ok(String path) {
        return client.get().uri(path).exchange().expectStatus().isOk().expectBody();
    }

    private static void refused(String path, int status, String sentence) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(sentence);
    }

    @Test
    void hostsAuthoritiesAndSoftwareAreFoundByAPartOfTheirNames() {
        ok("/api/v1/lookup?q=HOSTER")
                .jsonPath("$.found[*].kind")
                .isEqualTo("host")
                .jsonPath("$.found[0].key")
                .isEqualTo("shared.hoster.example");
        ok("/api/v1/lookup?q=trust")
                .jsonPath("$.found[?(@.kind == 'authority')].key")
                .isEqualTo(Fixture.TRUSTED);
        ok("/api/v1/lookup?q=suppressed").jsonPath("$.found").isEmpty();
        ok("/api/v1/lookup").jsonPath("$.found").isEmpty();
        ok("/api/v1/lookup?q=hoster&at=2020-01-01").jsonPath("$.found").isEmpty();
        refused("/api/v1/lookup?q=a&limit=many", 400, "'many' is not a value that 'limit' takes.");
    }

    @Test
    void aDomainIsADocument() {
        ok("/api/v1/domains/good.example")
                .jsonPath("$.name")
                .isEqualTo("good.example")
                .jsonPath("$.status.level")
                .isEqualTo("good")
                .jsonPath("$.endpoints[0].status.kind")
                .isEqualTo("reachable")
                .jsonPath("$.endpoints[0].tls.version")
                .isEqualTo("TLSv1.3")
                .jsonPath("$.endpoints[0].addresses[0].ip")
                .isEqualTo("192.0.2.10")
                .jsonPath("$.certificates[0].authority.title")
                .isEqualTo("Example Trust E1")
                .jsonPath("$.tlsa[0].value")
                .isEqualTo("3 1 1 0f0e0d0c")
                .jsonPath("$.changes[0].at")
                .exists();
        ok("/api/v1/domains/BÜCHER.example").jsonPath("$.name").isEqualTo("xn--bcher-kva.example");
    }

    @Test
    void whatADomainAnsweredOverXmppIsPartOfItsDocument() {
        ok("/api/v1/domains/good.example")
                .jsonPath("$.inBand.reached.method")
                .isEqualTo("external")
                .jsonPath("$.inBand.entities[0].software.version")
                .isEqualTo("13.0.1")
                .jsonPath("$.inBand.entities[1].kinds[0]")
                .isEqualTo("Group chat")
                .jsonPath("$.inBand.entities[1].sizes[0].text")
                .isEqualTo("12")
                .jsonPath("$.inBand.contacts[0].role")
                .isEqualTo("abuse")
                .jsonPath("$.inBand.claims[0].name")
                .isEqualTo("expired.example");
    }

    /** XEP-0485: one end agreed, one did not, one is hidden by its owner; the last two are but counted. */
    @Test
    void linksAreNamedOnlyWhereBothEndsAgreed() {
        ok("/api/v1/domains/good.example")
                .jsonPath("$.inBand.links.named.length()")
                .isEqualTo(1)
                .jsonPath("$.inBand.links.named[0].name")
                .isEqualTo("xn--bcher-kva.example")
                .jsonPath("$.inBand.links.anonymous")
                .isEqualTo(9);
    }

    @Test
    void aPairOfDomainsIsExplainedBothWays() {
        ok("/api/v1/pair?from=good.example&to=refused.example")
                .jsonPath("$.there.stopsAt")
                .isEqualTo("reachable")
                .jsonPath("$.there.level")
                .isEqualTo("bad")
                .jsonPath("$.there.steps[1].evidence[0]")
                .isEqualTo("S2S STARTTLS xmpp.refused.example:5269: Connect timed out")
                .jsonPath("$.back.from")
                .isEqualTo("refused.example");
        ok("/api/v1/pair?from=good.example&to=expired.example")
                .jsonPath("$.there.level")
                .isEqualTo("flawed")
                .jsonPath("$.there.stopsAt")
                .isEmpty();
        refused(
                "/api/v1/pair?from=good.example&to=good.example",
                400,
                "two different domains are needed; both are 'good.example'.");
        refused("/api/v1/pair?from=good.example", 400, "The query parameter 'to' is missing.");
        refused(
                "/api/v1/pair?from=good.example&to=suppressed.example",
                404,
                "One of good.example and suppressed.example is not known here.");
    }

    @Test
    void whatADomainPublishesOnTheWebIsPartOfItsDocument() {
        ok("/api/v1/domains/good.example")
                .jsonPath("$.web.documents[0].name")
                .isEqualTo("host-meta")
                .jsonPath("$.web.documents[0].status.kind")
                .isEqualTo("found")
                .jsonPath("$.web.documents[2].lifetime")
                .isEqualTo(604_800)
                .jsonPath("$.web.links[?(@.title == 'Direct TLS')].port")
                .isEqualTo(443)
                .jsonPath("$.web.pins[?(@.group == 2)].presented")
                .isEqualTo(false)
                .jsonPath("$.web.pins[?(@.hash == 'sha-512')].presented")
                .isEqualTo(true)
                .jsonPath("$.web.notes.length()")
                .isEqualTo(2)
                .jsonPath("$.endpoints[0].tls.checks[?(@.name == 'POSH')].outcome")
                .isEqualTo("matches");
        ok("/api/v1/domains/expired.example")
                .jsonPath("$.web.documents[0].status.level")
                .isEqualTo("flawed")
                .jsonPath("$.problems[?(@.kind == 'document-malformed')].where[0]")
                .isEqualTo("https://expired.example/.well-known/host-meta")
                .jsonPath("$.endpoints[0].tls.checks[?(@.name == 'POSH')].outcome")
                .isEqualTo("expired")
                .jsonPath("$.endpoints[1].tls.checks[?(@.name == 'POSH')].outcome")
                .isEqualTo("mismatch");
        ok("/api/v1/domains/shared1.example")
                .jsonPath("$.endpoints[0].tls.checks[?(@.name == 'POSH')].outcome")
                .isEqualTo("absent");
        ok("/api/v1/domains/waiting.example")
                .jsonPath("$.web.documents.length()")
                .isEqualTo(0);
        ok("/api/v1/openapi.json")
                .jsonPath("$.components.schemas.WebPresence.properties.pins")
                .exists()
                .jsonPath("$.paths['/api/v1/domains/{name}'].get.description")
                .value(words -> assertThat(words.toString()).contains("RFC 7711"));
    }

    @Test
    void thePastIsAParameter() {
        String past =
                Site.bean(Clock.class).instant().minus(Duration.ofDays(25)).toString();
        ok("/api/v1/domains/good.example?at=" + past)
                .jsonPath("$.endpoints[*].host")
                .value(hosts -> assertThat(hosts.toString()).contains("old.good.example"));
        refused("/api/v1/domains/good.example?at=1999-01-01", 404, "The domain good.example is not known here.");
        refused(
                "/api/v1/domains/good.example?at=yesterday",
                400,
                "'yesterday' is not a time: write it as 2026-11-23 or 2026-11-23T14:05:00Z.");
    }

    @Test
    void listsGraphAndInfrastructureAnswer() {
        ok("/api/v1/domains?q=shared&limit=2")
                .jsonPath("$.domains.length()")
                .isEqualTo(2)
                .jsonPath("$.next")
                .isEqualTo("p:shared2.example");
        ok("/api/v1/graph/neighbourhood?node=domain:good.example")
                .jsonPath("$.nodes.length()")
                .isEqualTo(7);
        ok("/api/v1/hosts/shared.hoster.example").jsonPath("$.domainCount").isEqualTo(8);
        ok("/api/v1/authorities/" + Fixture.TRUSTED).jsonPath("$.domainCount").isEqualTo(9);
        ok("/api/v1/certificates/22" + "0".repeat(62))
                .jsonPath("$.domains[0].name")
                .isEqualTo("expired.example");
        ok("/api/v1/overview").jsonPath("$.hosts").isEqualTo(4);
        ok("/api/v1/openapi.json")
                .jsonPath("$.paths['/api/v1/domains/{name}'].get.summary")
                .isEqualTo("One domain");
    }

    @Test
    void anErrorIsASentenceInTheCallersTerms() {
        refused("/api/v1/domains/suppressed.example", 404, "The domain suppressed.example is not known here.");
        refused(
                "/api/v1/domains/me@a.example",
                400,
                "'me@a.example' is an address, not a domain name: leave out what is before the @.");
        refused("/api/v1/domains?limit=many", 400, "'many' is not a value that 'limit' takes.");
        refused("/api/v1/graph/neighbourhood", 400, "The query parameter 'node' is missing.");
        refused(
                "/api/v1/graph/neighbourhood?node=town:a",
                400,
                "'town' is no kind of node; there are domain, host, address, certificate, authority and key.");
        refused("/api/v1/nothing", 404, "There is nothing at this address.");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag = client.get()
                .uri("/api/v1/hosts/xmpp.good.example")
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        client.get()
                .uri("/api/v1/hosts/xmpp.good.example")
                .header(HttpHeaders.IF_NONE_MATCH, Objects.requireNonNull(tag))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private static WebTestClient.ResponseSpec submit(String name, String... header) {
        WebTestClient.RequestBodySpec request =
                client.post().uri("/api/v1/domains").contentType(MediaType.APPLICATION_JSON);
        for (int i = 0; i < header.length; i += 2) {
            request.header(header[i], header[i + 1]);
        }
        return request.bodyValue("{\"name\": \"" + name + "\"}").exchange();
    }

    @Test
    void aNameCanBeHandedIn() {
        submit("Neu.Example.")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.answer")
                .isEqualTo("accepted");
        submit("neu.example")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.answer")
                .isEqualTo("known");
        submit("chat.suppressed.example").expectStatus().isForbidden();
        submit("not a name").expectStatus().isBadRequest();
        submit("one").expectStatus().isBadRequest();
    }

    @Test
    void anotherSitesPageCannotHandIn() {
        submit("cross.example", "Sec-Fetch-Site", "cross-site").expectStatus().isForbidden();
        submit("cross.example", "Origin", "https://evil.example").expectStatus().isForbidden();
        submit("cross.example", "Origin", "null").expectStatus().isForbidden();
        submit("same.example", "Origin", Site.address()).expectStatus().isAccepted();
        refused("/api/v1/domains/cross.example", 404, "The domain cross.example is not known here.");
    }

    @Test
    void aClientHasItsShareAndNoMore() throws UnknownHostException {
        ClientBuckets buckets = new ClientBuckets(new SubmissionLimit(2, 5));
        InetAddress one = InetAddress.getByName("2001:db8::1");
        InetAddress neighbour = InetAddress.getByName("2001:db8::2");
        InetAddress other = InetAddress.getByName("192.0.2.1");
        assertThat(List.of(buckets.take(one), buckets.take(neighbour))).containsOnly(Duration.ZERO);
        assertThat(buckets.take(one)).isPositive();
        assertThat(buckets.take(other)).isEqualTo(Duration.ZERO);
    }

    @Test
    void theCrawlCanBeFollowed() {
        ProgressHub hub = Site.bean(ProgressHub.class);
        hub.count(3, 1, 7, 11);
        hub.visited(new DomainName("good.example"), Instant.EPOCH, "reachable");
        hub.visited(new DomainName("suppressed.example"), Instant.EPOCH, "refused");
        ok("/api/v1/crawl")
                .jsonPath("$.due")
                .isEqualTo(3)
                .jsonPath("$.recent.length()")
                .isEqualTo(1);
        ServerSentEvent<Progress> event = client.get()
                .uri("/api/v1/crawl/events")
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Progress>>() {})
                .getResponseBody()
                .blockFirst(Duration.ofSeconds(20));
        assertThat(Objects.requireNonNull(event).event()).isEqualTo("progress");
        assertThat(event.data())
                .isNotNull()
                .extracting(Progress::due, Progress::idle)
                .containsExactly(3L, false);
        hub.count(0, 0, 8, 11);
        assertThat(hub.now().idle()).isTrue();
    }
}
