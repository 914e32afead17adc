package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Measured;
import org.xmppradar.query.Trend;
import org.xmppradar.query.Trends;
import reactor.core.publisher.Mono;

/** How numbers went, several side by side: as JSON to draw, as CSV for spreadsheets. */
@RestController
@RequestMapping("/api/v1/trends")
@Tag(name = "The whole")
class TrendController {

    private static final String KEY = " With `key`, as often as one likes, only those, as /rankings has them.";
    private static final String LIMIT = "At most so many, those first that stand first on the last day, 1 to 200";
    private static final String FROM =
            "The first day, such as 2026-08-23, or `all`; 90 days before the last when left out";
    private static final String TO = "The last day; today when left out";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=utf-8");

    private final Trends trends;
    private final AsOf asOf;
    private final Tags tags;

    TrendController(Trends trends, AsOf asOf, Tags tags) {
        this.trends = trends;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/{kind}")
    @Operation(
            summary = "How numbers went, side by side",
            description =
                    "All lists are of the same length, one place a day; null on days on which nobody counted, and of"
                            + " one that was below the smallest that was kept. A share is a value by the total of its day."
                            + KEY)
    Mono<ResponseEntity<Trend>> json(
            @Parameter(description = Descriptions.MEASURED) @PathVariable String kind,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "8") int limit,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        return trend(kind, query, limit, from, to).map(tags::tagged);
    }

    @GetMapping("/{kind}.csv")
    @Operation(
            summary = "The same for spreadsheets",
            description =
                    "A line for each number: day, key, title, domains, total. Days on which nobody counted have none."
                            + KEY)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    Mono<ResponseEntity<String>> csv(
            @Parameter(description = Descriptions.MEASURED) @PathVariable String kind,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "8") int limit,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("xmpp-radar-" + Measured.parse(kind).key() + ".csv")
                .build();
        return trend(kind, query, limit, from, to)
                .map(TrendTable::csv)
                .map(tags::tagged)
                .map(answer -> ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                        .contentType(CSV)
                        .body(answer.getBody()));
    }

    private static List<String> keys(MultiValueMap<String, String> query) {
        return query.getOrDefault("key", List.of()).stream()
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private Mono<Trend> trend(String kind, MultiValueMap<String, String> query, int limit, String from, String to) {
        Instant last = asOf.read(to);
        Instant first = from.equals("all") ? Instant.EPOCH : asOf.before(last, from);
        return trends.of(Measured.parse(kind), keys(query), limit, first, last)
                .switchIfEmpty(Missing.is("What the numbers were then"));
    }
}
