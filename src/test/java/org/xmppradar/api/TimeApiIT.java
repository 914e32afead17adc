package org.xmppradar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.web.Site;

/** Time past, as JSON and as pages. */
class TimeApiIT {

    private static WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeAll
    static void fill() {
        Site.filled();
        client = Site.client(Duration.ofMinutes(1));
    }

    private static String daysAgo(int days) {
        return Site.bean(Clock.class).instant().minusSeconds(86_400L * days).toString();
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

    private static String page(String path, int status) {
        byte[] body = client.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
    }

    @Test
    void uptimeIsADocument() {
        ok("/api/v1/domains/good.example/uptime?service=c2s&days=7")
                .jsonPath("$.services.length()")
                .isEqualTo(1)
                .jsonPath("$.services[0].days.length()")
                .isEqualTo(7)
                .jsonPath("$.services[0].days[6].state")
                .isEqualTo("up")
                .jsonPath("$.services[0].segments[?(@.unstable == true)].problems[0]")
                .isEqualTo("Connect timed out at xmpp.good.example:5222")
                .jsonPath("$.services[0].down")
                .isNumber();
        refused("/api/v1/domains/good.example/uptime?service=web", 400, "'web' is no service; there are c2s and s2s.");
        refused("/api/v1/domains/suppressed.example/uptime", 404, "The domain suppressed.example is not known here.");
    }

    @Test
    void aDomainSaysHowCompleteItsPictureIs() {
        ok("/api/v1/domains/good.example?at=" + daysAgo(9))
                .jsonPath("$.completeness.complete")
                .isEqualTo(false)
                .jsonPath("$.completeness.regular")
                .isEqualTo(false)
                .jsonPath("$.completeness.gap.words")
                .value(words -> assertThat(words.toString()).startsWith("not visited "))
                .jsonPath("$.completeness.crawl.running")
                .isEqualTo(false)
                .jsonPath("$.gaps.length()")
                .isEqualTo(1);
        ok("/api/v1/domains/good.example")
                .jsonPath("$.endpoints[0].times.number")
                .isEqualTo(41)
                .jsonPath("$.endpoints[0].times.exact")
                .isEqualTo(true);
        ok("/api/v1/overview?at=" + daysAgo(8))
                .jsonPath("$.completeness.crawl.running")
                .isEqualTo(false)
                .jsonPath("$.completeness.words[0]")
                .exists();
    }

    @Test
    void twoMomentsAreComparedOrRefused() {
        ok("/api/v1/domains/good.example/diff?from=" + daysAgo(25))
                .jsonPath("$.summary")
                .value(words -> assertThat(words.toString()).contains("one certificate more"))
                .jsonPath("$.scopes[?(@.type == 'GLOWS')].after[0].text")
                .exists();
        ok("/api/v1/diff?from=" + daysAgo(25)).jsonPath("$.appeared.domains").isEqualTo(3);
        refused("/api/v1/diff?from=2099-01-01", 400, "'2099-01-01' has not come yet.");
        refused(
                "/api/v1/domains/good.example/diff?from=2026-05-09&to=2026-05-01",
                400,
                "'from' must be before 'to', but 9 May 2026, 23:59 UTC is not before 1 May 2026, 23:59 UTC (a date is the end"
                        + " of its day).");
        refused(
                "/api/v1/diff?from=yesterday",
                400,
                "'yesterday' is not a time: write it as 2026-11-23 or 2026-11-23T14:05:00Z.");
        refused("/api/v1/domains/suppressed.example/diff", 404, "The domain suppressed.example is not known here.");
        ok("/api/v1/openapi.json")
                .jsonPath("$.paths['/api/v1/diff'].get.summary")
                .isEqualTo("What changed in the federation");
    }

    @Test
    void pagesTellItToPeople() {
        assertThat(page("/domain/good.example", 200))
                .contains("The last 90 days", "<svg class=\"strip\"", "As a table", "Not visited", "41 times")
                .doesNotContain("suppressed", " style=");
        assertThat(page("/domain/good.example?at=" + daysAgo(9), 200))
                .contains("As it was on", "Nobody looked then", "What changed since")
                .doesNotContain("suppressed");
        assertThat(page("/domain/good.example/diff?from=" + daysAgo(25), 200))
                .contains("What changed at", "wattage 40 (colour green)", "Nobody looked")
                .doesNotContain("suppressed");
        assertThat(page("/diff?from=" + daysAgo(25), 200))
                .contains("What changed in the federation", "By kind of fact", "The crawl paused")
                .doesNotContain("suppressed");
        assertThat(page("/diff?from=2099-01-01", 400)).contains("&#39;2099-01-01&#39; has not come yet");
        assertThat(page("/domain/suppressed.example/diff", 404)).doesNotContain("xmpp.suppressed");
    }
}
