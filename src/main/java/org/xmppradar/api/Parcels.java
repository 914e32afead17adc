package org.xmppradar.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.xmppradar.map.Atlas;
import org.xmppradar.map.Gzip;
import org.xmppradar.map.picture.Pictures;
import org.xmppradar.query.MapColumnsDocument;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Sends bytes that were compressed once, as the server itself compresses but text, each time again (RFC 9110 8.4, 8.8.3). */
@Component
final class Parcels {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    static final MediaType LINES = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final String GZIP = "gzip";

    private final JsonMapper json;
    private final String since;
    private volatile Optional<Packed> last = Optional.empty();

    Parcels(JsonMapper json, Clock clock) {
        this.json = json;
        this.since = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /** Versions of the policy are counted from the start of this radar, so their tags begin with it. */
    String since() {
        return since;
    }

    private record Packed(String tag, Body body) {}

    @SuppressWarnings("ArrayRecordComponent") // The bytes are what it is for; nobody compares two.
    private record Body(byte[] plain, byte[] compressed) {}

    /** An edition: it may be kept for ever. */
    Mono<ResponseEntity<byte[]>> forEver(Atlas.Sheet sheet, ServerWebExchange exchange) {
        CacheControl cache = CacheControl.maxAge(FOR_EVER).cachePublic().immutable();
        Body body = new Body(sheet.chart().bytes(), sheet.compressed());
        return answer(new Kind(sheet.tag(), MediaType.APPLICATION_OCTET_STREAM, cache), body, exchange);
    }

    /** A picture, of which only the compressed bytes are kept: hardly anybody asks for others. */
    Mono<ResponseEntity<byte[]>> picture(Pictures.Drawn drawn, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> accepts(exchange) ? new byte[0] : Gzip.back(drawn.compressed()))
                .map(plain -> new Body(plain, drawn.compressed()))
                .flatMap(body -> answer(new Kind(drawn.tag(), SVG, CacheControl.noCache()), body, exchange));
    }

    /** Columns: they change with the data. The last ones are kept compressed, as those who look at the map ask for the same. */
    Mono<ResponseEntity<byte[]>> columns(MapColumnsDocument document, ServerWebExchange exchange) {
        String tag = since + "-" + document.tag();
        Kind kind = new Kind(tag, MediaType.APPLICATION_OCTET_STREAM, CacheControl.noCache());
        return packed(tag, document).flatMap(body -> answer(kind, body, exchange));
    }

    private Mono<Body> packed(String tag, MapColumnsDocument document) {
        Optional<Packed> known = last.filter(packed -> packed.tag().equals(tag));
        return known.isPresent()
                ? Mono.just(known.get().body())
                : Mono.fromCallable(() -> pack(ColumnsFile.of(document, json)))
                        .subscribeOn(Schedulers.boundedElastic())
                        .doOnNext(body -> last = Optional.of(new Packed(tag, body)));
    }

    private static Body pack(byte[] plain) throws IOException {
        return new Body(plain, Gzip.of(plain));
    }

    private record Kind(String tag, MediaType type, CacheControl cache) {}

    private static Mono<ResponseEntity<byte[]>> answer(Kind kind, Body body, ServerWebExchange exchange) {
        boolean compressed = accepts(exchange);
        String strong = "\"" + kind.tag() + (compressed ? "-" + GZIP : "") + "\"";
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setCacheControl(kind.cache());
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        if (exchange.checkNotModified(strong)) {
            return Mono.empty();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(strong).contentType(kind.type());
        return Mono.just(
                compressed
                        ? answer.header(HttpHeaders.CONTENT_ENCODING, GZIP).body(body.compressed())
                        : answer.body(body.plain()));
    }

    private static boolean accepts(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(accepted -> accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*"));
    }

    /** What has to be asked for again each time. */
    static ResponseEntity.BodyBuilder changing(String tag) {
        return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache());
    }
}
