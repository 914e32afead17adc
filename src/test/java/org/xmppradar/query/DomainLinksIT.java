package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.DomainLinks.LinkPage;
import org.xmppradar.query.InBandPresence.Link;
import org.xmppradar.query.InBandPresence.Links;
import org.xmppradar.web.Site;

class DomainLinksIT {

    private static final int LINKS = 230;
    private static final DomainName HUB = new DomainName("hub.example");
    private static final List<String> ALL = IntStream.rangeClosed(1, LINKS)
            .mapToObj("leaf%03d.example"::formatted)
            .toList();

    private static Instant now;

    @BeforeAll
    static void fill() {
        now = Site.filled().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> parameters = Map.of("now", now.toEpochMilli(), "links", LINKS);
        Site.bean(Graph.class)
                .<Written>write(tx -> tx.run("test/web/hub", parameters))
                .block(Duration.ofMinutes(1));
    }

    private static Optional<LinkPage> find(DomainName name, String after, int limit, Instant at) {
        return Site.bean(DomainLinks.class).find(name, after, limit, at).blockOptional();
    }

    private static List<Link> allByPagesOf(int size) {
        List<Link> links = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            LinkPage page = find(HUB, next.get(), size, now).orElseThrow();
            assertThat(page.links()).hasSizeLessThanOrEqualTo(size);
            links.addAll(page.links());
            next = page.next();
        }
        return links;
    }

    @Test
    void aDocumentHasTheFirstHundredAndHowManyThereAre() {
        Links links = Site.bean(Domains.class)
                .find(HUB, now)
                .blockOptional()
                .flatMap(document -> document.inBand().links())
                .orElseThrow();
        assertThat(links.named()).extracting(Link::name).containsExactlyElementsOf(ALL.subList(0, 100));
        assertThat(links.namedCount()).isEqualTo(LINKS);
        // one did not agree, and one is hidden
        assertThat(links.anonymous()).isEqualTo(2);
    }

    @Test
    void pagesTogetherHaveEachOnce() {
        for (int size : new int[] {1, 50, 200}) {
            assertThat(allByPagesOf(size)).extracting(Link::name).containsExactlyElementsOf(ALL);
        }
        assertThat(allByPagesOf(200).subList(0, 2))
                .containsExactly(
                        new Link("leaf001.example", "leaf1", "bidi", now.minus(Duration.ofDays(2)), now, seen(4)),
                        new Link("leaf002.example", "leaf2", "incoming", now.minus(Duration.ofDays(2)), now, seen(4)));
    }

    private static Times seen(long times) {
        return new Times(times, true);
    }

    @Test
    void beforeTheyWereThereNoneIsNamed() {
        assertThat(find(HUB, "", 50, now.minus(Duration.ofDays(2)).minusMillis(1)))
                .contains(new LinkPage(List.of(), Optional.empty()));
        assertThat(find(HUB, "", 50, now.minus(Duration.ofDays(4)))).isEmpty();
    }

    @Test
    void whoIsNotKnownOrNotShownHasNone() {
        assertThat(find(new DomainName("nobody.example"), "", 50, now)).isEmpty();
        assertThat(find(new DomainName("suppressed.example"), "", 50, now)).isEmpty();
    }

    @Test
    void pageAndApiGoOnFromOneToTheNext() {
        WebTestClient client = Site.client(Duration.ofMinutes(1));
        String page = Site.text(client, "/domain/hub.example");
        assertThat(page).contains("230 links", "/domain/hub.example/links\"", "leaf100.example", "8 more</summary>");
        assertThat(page).doesNotContain("leaf101.example");

        String first = Site.text(client, "/domain/hub.example/links");
        assertThat(first)
                .contains("leaf100.example", "after=leaf100.example~bidi")
                .doesNotContain("leaf101.example");
        String last = Site.text(client, "/domain/hub.example/links?after=leaf200.example~incoming");
        assertThat(last)
                .contains("leaf201.example", "leaf230.example", "First page")
                .doesNotContain("Next page");
        assertThat(Site.text(client, "/domain/good.example")).doesNotContain("/domain/good.example/links");

        client.get()
                .uri("/api/v1/domains/hub.example/links?limit=2&after=leaf002.example~incoming")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.links[0].name")
                .isEqualTo("leaf003.example")
                .jsonPath("$.next")
                .isEqualTo("leaf004.example~bidi");
        client.get()
                .uri("/domain/nobody.example/links")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/api/v1/domains/hub.example/links?after=x")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String wrong : new String[] {"leaf001.example", "~", "leaf001.example~bidi~", "LEAF~bidi", "a b~bidi"}) {
            assertThatThrownBy(() -> find(HUB, wrong, 50, now))
                    .isInstanceOf(InvalidName.class)
                    .hasMessageContaining("is no place in this list");
        }
    }
}
