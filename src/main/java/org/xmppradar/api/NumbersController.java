package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Concentration;
import org.xmppradar.query.Measured;
import org.xmppradar.query.RankingDocument;
import org.xmppradar.query.Rankings;
import org.xmppradar.query.Series;
import reactor.core.publisher.Mono;

/** Numbers that are counted once a day and after each round of the crawl, as JSON. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "The whole")
class NumbersController {

    private final Rankings rankings;
    private final AsOf asOf;
    private final Tags tags;

    NumbersController(Rankings rankings, AsOf asOf, Tags tags) {
        this.rankings = rankings;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/rankings/{kind}")
    @Operation(
            summary = "What most domains stand on",
            description = "As it was counted last, up to the day asked for. Domains whose owners object do not count.")
    Mono<ResponseEntity<RankingDocument>> ranking(
            @Parameter(description = Descriptions.MEASURED) @PathVariable String kind,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "20") int limit) {
        return rankings.ranking(Measured.parse(kind), asOf.read(at), limit)
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("What the numbers were then"));
    }

    @GetMapping("/series/{kind}")
    @Operation(
            summary = "How a number went, day by day",
            description = "Days on which nobody counted are missing. A day without a value kept only larger ones.")
    Mono<ResponseEntity<Series>> series(
            @Parameter(description = Descriptions.MEASURED) @PathVariable String kind,
            @Parameter(description = "As /rankings has it; of total: known, reachable, gone or links") @RequestParam
                    String key,
            @Parameter(description = "The first day; 90 days before the last when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last day; today when left out") @RequestParam(defaultValue = "") String to) {
        Instant last = asOf.read(to);
        String asked = Text.clean(key, 300);
        return rankings.series(Measured.parse(kind), List.of(asked), asOf.before(last, from), last)
                .filter(series -> series.containsKey(asked))
                .map(series -> Objects.requireNonNull(series.get(asked)))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("How many stood on that"));
    }

    @GetMapping("/concentration")
    @Operation(
            summary = "How much the domains crowd, day by day",
            description = "The Herfindahl-Hirschman index of the shares; `definition` says what that is.")
    Mono<ResponseEntity<Concentration>> concentration(
            @Parameter(description = Descriptions.MEASURED) @RequestParam String kind,
            @Parameter(description = "The first day; 90 days before the last when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last day; today when left out") @RequestParam(defaultValue = "") String to) {
        Instant last = asOf.read(to);
        return rankings.concentration(Measured.parse(kind), asOf.before(last, from), last)
                .map(tags::tagged);
    }
}
