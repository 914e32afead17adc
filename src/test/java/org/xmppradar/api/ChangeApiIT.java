package org.xmppradar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.query.ChangePage;
import org.xmppradar.query.FeedEntry;
import org.xmppradar.web.Site;
import reactor.core.publisher.Flux;

/** The feed of changes over HTTP: pages, the live stream, and the page for people. */
class ChangeApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeAll
    static void fill() {
        Site.filled();
        client = Site.client(PATIENCE);
    }

    private static ChangePage page(String query) {
        return Objects.requireNonNull(client.get()
                .uri("/api/v1/changes" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody(ChangePage.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void pagesLeadOnToEachOther() {
        ChangePage all = page("");
        ChangePage first = page("?limit=3");
        ChangePage rest = page("?after=" + first.next());

        assertThat(all.changes())
                .hasSize(7)
                .noneMatch(change -> change.toString().contains("suppressed"));
        assertThat(first.more()).isTrue();
        assertThat(rest.more()).isFalse();
        assertThat(List.of(first, rest)).flatExtracting(ChangePage::changes).isEqualTo(all.changes());
        assertThat(page("?domain=hostile.example&kind=advertises").changes()).hasSize(1);
        assertThat(page("?scope=status.&service=c2s").changes()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsAProblemInASentence() {
        refused("?after=xyz", "'xyz' is no place in the feed: pass on the 'next' of an earlier answer, or nothing.");
        refused("?service=c2c", "'c2c' is no service: write c2s, for clients, or s2s, for servers.");
        client.get()
                .uri("/api/v1/changes?after=xyz")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static void refused(String query, String sentence) {
        client.get()
                .uri("/api/v1/changes" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(sentence);
    }

    @Test
    void aStreamGoesOnAfterTheLastEventThatWasHeard() {
        List<FeedEntry> all = page("").changes();
        List<ServerSentEvent<FeedEntry>> two = stream("?after=" + all.get(1).cursor(), "", 2);
        List<ServerSentEvent<FeedEntry>> more =
                stream("?after=c1", Objects.requireNonNull(two.getLast().id()), 2);

        assertThat(two).extracting(ServerSentEvent::event).containsOnly("change");
        assertThat(two).extracting(ServerSentEvent::data).isEqualTo(all.subList(2, 4));
        assertThat(more).extracting(ServerSentEvent::data).isEqualTo(all.subList(4, 6));
        assertThat(more)
                .extracting(ServerSentEvent::id)
                .isEqualTo(all.subList(4, 6).stream().map(FeedEntry::cursor).toList());
    }

    @Test
    void whoListensFromNowOnIsToldWhereNowIs() {
        ServerSentEvent<FeedEntry> first = Objects.requireNonNull(events("", "").blockFirst(PATIENCE));

        assertThat(first.data()).isNull();
        assertThat(first.id()).isEqualTo(page("").next());
    }

    private static List<ServerSentEvent<FeedEntry>> stream(String query, String last, int count) {
        return events(query, last)
                .filter(event -> event.data() != null)
                .take(count)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static Flux<ServerSentEvent<FeedEntry>> events(String query, String last) {
        return client.get()
                .uri("/api/v1/changes" + query)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> headers.set("Last-Event-ID", last))
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<FeedEntry>>() {})
                .getResponseBody();
    }

    @Test
    void thePageShowsTheNewestFirstAndRunsNothing() {
        String html = html("/changes");
        assertThat(html)
                .contains("data-feed=\"" + page("").next() + "\"")
                .contains("old.good.example:5222")
                .doesNotContain("<script>window.hacked")
                .doesNotContain("suppressed.example");
        assertThat(html.indexOf("hostile.example")).isLessThan(html.indexOf("old.good.example:5222"));
        assertThat(html("/changes?domain=nobody.example")).contains("No change matches.");
    }

    private static String html(String path) {
        return Site.text(client, path);
    }
}
