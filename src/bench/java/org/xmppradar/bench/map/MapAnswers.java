package org.xmppradar.bench.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.map.Gzip;

/** What the API of the map answers, with its headers and its compression, without a database behind it; and the page of sigma. */
@RestController
class MapAnswers {

    private static final MediaType LINES = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String SIGMA = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>sigma</title>
            <link rel="stylesheet" href="/bench/app/sigma.css"><script type="module" src="/bench/app/sigma.js"></script></head>
            <body><div id="stage"></div></body>
            </html>
            """;

    private final String document;
    private final String names;
    private final byte[] edition;
    private final byte[] columns;

    MapAnswers(Drawing drawing, Federation federation) {
        Traits traits = new Traits(federation.domains);
        try {
            this.document = Files.readString(drawing.document());
            this.edition = Gzip.of(Files.readAllBytes(drawing.file()));
            this.names = traits.names();
            this.columns = Gzip.of(traits.columns());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GetMapping(path = "/api/v1/map", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> map() {
        return ResponseEntity.ok()
                .eTag("\"map\"")
                .cacheControl(CacheControl.noCache())
                .body(document);
    }

    @GetMapping("/api/v1/map/editions/1")
    ResponseEntity<byte[]> edition() {
        return packed(FOR_EVER, edition);
    }

    @GetMapping("/api/v1/map/editions/1/columns")
    ResponseEntity<byte[]> columns() {
        return packed(CacheControl.noCache(), columns);
    }

    private static ResponseEntity<byte[]> packed(CacheControl cache, byte[] bytes) {
        return ResponseEntity.ok()
                .eTag("\"bench-gzip\"")
                .cacheControl(cache)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .body(bytes);
    }

    @GetMapping("/api/v1/map/editions/1/names")
    ResponseEntity<String> names() {
        return ResponseEntity.ok()
                .eTag("\"names\"")
                .cacheControl(CacheControl.noCache())
                .contentType(LINES)
                .body(names);
    }

    @GetMapping(path = "/bench/sigma", produces = MediaType.TEXT_HTML_VALUE)
    String sigma() {
        return SIGMA;
    }
}
