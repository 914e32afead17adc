package org.xmppradar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.Days;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Measured;
import org.xmppradar.query.RankingDocument;
import org.xmppradar.query.RankingDocument.Entry;
import org.xmppradar.query.Rankings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The page of numbers: what most domains stand on, and how that went in the last 90 days. */
@Controller("numbersPage")
class NumbersController {

    private static final Duration SPAN = Duration.ofDays(90);
    private static final int SHOWN = 8;

    private final Rankings rankings;
    private final AsOf asOf;

    NumbersController(Rankings rankings, AsOf asOf) {
        this.rankings = rankings;
        this.asOf = asOf;
    }

    @GetMapping("/rankings")
    Mono<Rendering> rankings(@RequestParam(defaultValue = "") String at) {
        Instant instant = asOf.read(at);
        return Flux.fromArray(Measured.values())
                .concatMap(kind ->
                        rankings.ranking(kind, instant, SHOWN).flatMap(ranking -> panel(kind, ranking, instant)))
                .collectList()
                .map(panels -> Rendering.view("rankings")
                        .modelAttribute("panels", panels)
                        .modelAttribute("at", Text.clean(at, 40))
                        .build());
    }

    private Mono<NumbersPanel> panel(Measured kind, RankingDocument ranking, Instant to) {
        List<String> keys = ranking.entries().stream().map(Entry::key).toList();
        Instant from = to.minus(SPAN);
        return rankings.series(kind, keys, from, to)
                .map(series -> NumbersPanel.of(ranking, series, Days.of(from), Days.of(to)));
    }
}
