package org.xmppradar.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Measured;
import org.xmppradar.query.Trends;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The page of how the federation went: totals, and what domains stand on, side by side. */
@Controller("trendPage")
class TrendController {

    private static final int LINES = 8;
    private static final int LONGEST = 40;
    private static final List<String> WAYS = List.of("number", "share");

    private static final List<Chart> CHARTS = List.of(
            new Chart("domains", "Domains", Measured.TOTAL, List.of("known", "reachable", "gone")),
            new Chart("links", "Links, of domains that agreed to be named", Measured.TOTAL, List.of("links")),
            new Chart("software", "Software", Measured.SOFTWARE, List.of()),
            new Chart("authority", "Certificate authorities", Measured.AUTHORITY, List.of()),
            new Chart("tls", "TLS versions", Measured.TLS, List.of()),
            new Chart("feature", "Features", Measured.FEATURE, List.of()));

    private final Trends trends;
    private final AsOf asOf;

    TrendController(Trends trends, AsOf asOf) {
        this.trends = trends;
        this.asOf = asOf;
    }

    /** One of the charts; its id is the place on the page. */
    record Chart(String id, String title, Measured kind, List<String> keys) {}

    @GetMapping("/trends")
    Mono<Rendering> trends(
            @RequestParam(defaultValue = "90d") String range,
            @RequestParam(defaultValue = "number") String show,
            @RequestParam(defaultValue = "") String at) {
        TrendRange span = TrendRange.parse(range);
        String way = way(show);
        Instant last = asOf.read(at);
        return Flux.fromIterable(CHARTS)
                .concatMap(chart -> trends.of(chart.kind(), chart.keys(), LINES, span.from(last), last)
                        .map(trend -> TrendPanel.of(chart, trend, span.from(last), last)))
                .collectList()
                .map(panels -> Rendering.view("trends")
                        .modelAttribute("panels", panels)
                        .modelAttribute("ranges", TrendRange.values())
                        .modelAttribute("range", span)
                        .modelAttribute("show", way)
                        .modelAttribute("at", Text.clean(at, LONGEST))
                        .build());
    }

    private static String way(String written) {
        if (!WAYS.contains(written)) {
            throw new InvalidName("'" + Text.clean(written, LONGEST) + "' cannot be shown; there are number and share");
        }
        return written;
    }
}
