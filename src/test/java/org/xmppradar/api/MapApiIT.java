package org.xmppradar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.map.Cartographer;
import org.xmppradar.map.Chart;
import org.xmppradar.map.Due;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;
import org.xmppradar.web.TestPages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map of the fixture: made while everybody may be shown, before the owner of suppressed.example objects. */
class MapApiIT {

    private static final String EDITION = "/api/v1/map/editions/1";

    /** One of its own, which has not drawn the map yet. */
    private static ConfigurableApplicationContext app = TestPages.start(0);

    private static WebTestClient client = Site.client(app, Duration.ofSeconds(60));
    private static Optional<Chart> chart = Optional.empty();

    @BeforeAll
    static void drawTheFirst() {
        Site.filled();
        TestPages.release("suppressed.example");
        client.get()
                .uri("/api/v1/map")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "30")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The map has not been drawn yet.");
        Cartographer.Work work =
                app.getBean(Cartographer.class).work().blockOptional().orElseThrow();
        assertThat(work.due()).isEqualTo(Due.ANEW);
        chart = work.chart();
        TestPages.suppress("suppressed.example");
    }

    @AfterAll
    static void end() {
        TestPages.suppress("suppressed.example");
        app.close();
    }

    private static EntityExchangeResult<byte[]> get(String path, String... headers) {
        WebTestClient.RequestHeadersSpec<?> request = client.get().uri(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange().expectBody().returnResult();
    }

    /** As it came: the test client hides that something was compressed. */
    private static HttpResponse<byte[]> unpacked(String path, String accepted)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Site.address(app) + path))
                .header(HttpHeaders.ACCEPT_ENCODING, accepted)
                .build();
        try (HttpClient plain = HttpClient.newHttpClient()) {
            return plain.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static byte[] body(EntityExchangeResult<byte[]> result) {
        return Objects.requireNonNull(result.getResponseBody());
    }

    private static List<String> names() {
        return List.of(new String(body(get(EDITION + "/names")), StandardCharsets.UTF_8).split("\n", -1));
    }

    @Test
    void the_map_says_where_its_parts_are() {
        client.get()
                .uri("/api/v1/map")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists(HttpHeaders.ETAG)
                .expectBody()
                .jsonPath("$.edition")
                .isEqualTo(1)
                .jsonPath("$.nodes")
                .isEqualTo(chart.orElseThrow().names().size())
                .jsonPath("$.file")
                .isEqualTo(EDITION)
                .jsonPath("$.columns")
                .isEqualTo(EDITION + "/columns")
                .jsonPath("$.communities[0].name")
                .isEqualTo("Hosted at shared.hoster.example")
                .jsonPath("$.communities[0].colour")
                .isEqualTo(0);
    }

    @Test
    void an_edition_may_be_kept_for_ever_and_comes_compressed_to_who_takes_that()
            throws IOException, InterruptedException {
        EntityExchangeResult<byte[]> plain = get(EDITION, HttpHeaders.ACCEPT_ENCODING, "identity");
        assertThat(body(plain)).isEqualTo(chart.orElseThrow().bytes());
        assertThat(plain.getResponseHeaders().getCacheControl()).contains("max-age=31536000", "public", "immutable");
        assertThat(plain.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(plain.getResponseHeaders().getVary()).contains(HttpHeaders.ACCEPT_ENCODING);
        HttpResponse<byte[]> packed = unpacked(EDITION, "br, gzip");
        assertThat(packed.headers().firstValue(HttpHeaders.CONTENT_ENCODING)).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(body(plain));
        assertThat(unpacked(EDITION, "br, gzip;q=0").headers().firstValue(HttpHeaders.CONTENT_ENCODING))
                .isEmpty();
        String tag = packed.headers().firstValue(HttpHeaders.ETAG).orElseThrow();
        assertThat(tag).isNotEqualTo(plain.getResponseHeaders().getETag()).doesNotStartWith("W/");
        assertThat(get(EDITION, HttpHeaders.ACCEPT_ENCODING, "gzip", HttpHeaders.IF_NONE_MATCH, tag)
                        .getStatus()
                        .value())
                .isEqualTo(304);
    }

    @Test
    void names_are_lines_and_hidden_ones_are_empty() {
        List<String> expected = chart.orElseThrow().names().stream()
                .map(name -> name.equals("suppressed.example") ? "" : name)
                .toList();
        assertThat(chart.orElseThrow().names()).contains("suppressed.example");
        assertThat(names().subList(0, expected.size())).isEqualTo(expected);
        EntityExchangeResult<byte[]> result = get(EDITION + "/names");
        assertThat(Objects.requireNonNull(result.getResponseHeaders().getContentType())
                        .toString())
                .isEqualTo("text/plain;charset=UTF-8");
        String tag = Objects.requireNonNull(result.getResponseHeaders().getETag());
        assertThat(get(EDITION + "/names", HttpHeaders.IF_NONE_MATCH, tag)
                        .getStatus()
                        .value())
                .isEqualTo(304);
    }

    /** The columns of one domain, as their values' keys or numbers. */
    private static Map<String, String> columns(String query, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(
                        body(get(EDITION + "/columns" + query, HttpHeaders.ACCEPT_ENCODING, "identity")))
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[bytes.getInt()];
        bytes.get(header);
        JsonNode read = JsonMapper.shared().readTree(header);
        int node = chart.orElseThrow().names().indexOf(name);
        int nodes = read.path("nodes").asInt();
        Map<String, String> values = new HashMap<>();
        for (JsonNode column : read.path("columns")) {
            boolean wide = column.path("type").asString().equals("u16");
            int place = bytes.position() + node * (wide ? 2 : 1);
            int number = wide ? bytes.getShort(place) & 0xffff : bytes.get(place) & 0xff;
            values.put(
                    column.path("key").asString(),
                    wide
                            ? Integer.toString(number)
                            : column.path("values").path(number).path("key").asString());
            bytes.position(bytes.position() + nodes * (wide ? 2 : 1));
        }
        assertThat(bytes.hasRemaining()).isFalse();
        return values;
    }

    @Test
    void columns_tell_of_each_domain_what_is_known() {
        long today = Duration.between(
                        Instant.parse("2000-01-01T00:00:00Z"),
                        Site.bean(Clock.class).instant())
                .toDays();
        assertThat(columns("", "good.example"))
                .containsEntry("software", "Prosody")
                .containsEntry("health", "good")
                .containsEntry("tls", "TLSv1.3")
                .containsEntry("authority", Fixture.TRUSTED)
                .containsEntry("tld", "example")
                .containsEntry("joined", Long.toString(today - 40))
                .containsEntry("left", "0")
                .hasSize(9);
        assertThat(Integer.parseInt(columns("", "good.example").getOrDefault("expires", "0")))
                .isBetween(1060, 1061);
        assertThat(columns("", "shared1.example"))
                .containsEntry("network", "AS64496")
                .containsEntry("software", "ejabberd");
        Map<String, String> expired = columns("", "expired.example");
        assertThat(expired).containsEntry("health", "flawed");
        // The present that columns are of may be a little before the fixture's.
        assertThat(Integer.parseInt(expired.getOrDefault("expires", "0"))).isBetween(997, 998);
        assertThat(columns("", "refused.example"))
                .containsEntry("health", "silent")
                .containsEntry("tls", "");
        assertThat(columns("", "suppressed.example").values()).containsOnly("", "0");
    }

    @Test
    void columns_are_of_a_moment() {
        String past = "?at=" + Site.bean(Clock.class).instant().minus(Duration.ofDays(25));
        assertThat(columns(past, "good.example"))
                .containsEntry("health", "silent")
                .containsEntry("tls", "");
        assertThat(columns(past, "waiting.example")).containsEntry("joined", "0");
        String tag = Objects.requireNonNull(
                get(EDITION + "/columns" + past).getResponseHeaders().getETag());
        assertThat(get(EDITION + "/columns" + past, HttpHeaders.IF_NONE_MATCH, tag)
                        .getStatus()
                        .value())
                .isEqualTo(304);
        assertThat(get(EDITION + "/columns?at=someday").getStatus().value()).isEqualTo(400);
    }

    private static JsonNode links(String query) {
        return JsonMapper.shared().readTree(body(get(EDITION + "/links?domain=" + query)));
    }

    @Test
    void links_of_a_domain_are_those_that_may_be_named() {
        JsonNode links = links("good.example").path("links");
        assertThat(links.size()).isEqualTo(1);
        assertThat(links.path(0).path("name").asString()).isEqualTo("xn--bcher-kva.example");
        assertThat(links.path(0).path("kind").asString()).isEqualTo("federation");
        assertThat(links.path(0).path("direction").asString()).isEqualTo("bidi");
        assertThat(links.path(0).path("node").asInt())
                .isEqualTo(chart.orElseThrow().names().indexOf("xn--bcher-kva.example"));
        JsonNode shared = links("shared1.example").path("links");
        assertThat(shared.valueStream().map(link -> link.path("name").asString()))
                .contains("shared2.example", "expired.example", "xn--bcher-kva.example")
                .doesNotContain("suppressed.example", "shared1.example");
        assertThat(shared.valueStream().map(link -> link.path("kind").asString()))
                .containsOnly("host");
        assertThat(links("shared1.example&kinds=key").path("links").size()).isZero();
        assertThat(links("good.example&kinds=service")
                        .path("links")
                        .valueStream()
                        .map(link -> link.path("name").asString()))
                .contains("expired.example");
        assertThat(links("good.example&at=" + Site.bean(Clock.class).instant().minus(Duration.ofDays(10)))
                        .path("links")
                        .size())
                .isZero();
    }

    @Test
    void what_is_not_there_is_an_error_in_the_callers_terms() {
        assertThat(links("suppressed.example").path("detail").asString())
                .isEqualTo("The domain suppressed.example on this map is not known here.");
        assertThat(links("good.example&kinds=love").path("detail").asString())
                .isEqualTo("'love' is no kind of link; there are federation, host, key, service and authority.");
        assertThat(get("/api/v1/map/editions/99").getStatus().value()).isEqualTo(404);
        assertThat(get("/api/v1/map/editions/one").getStatus().value()).isEqualTo(400);
        client.get()
                .uri("/api/v1/openapi.json")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/api/v1/map/editions/{number}/columns'].get.summary")
                .exists();
    }

    /** As another radar that finds the same folder would. */
    @Test
    void after_a_restart_the_same_bytes_are_served() {
        byte[] before = body(get(EDITION, HttpHeaders.ACCEPT_ENCODING, "gzip"));
        String names = String.join("\n", names());
        WebTestClient again = Site.again(app, Duration.ofSeconds(60));
        assertThat(again.get()
                        .uri(EDITION)
                        .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(before);
        assertThat(again.get()
                        .uri(EDITION + "/names")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(names);
    }
}
