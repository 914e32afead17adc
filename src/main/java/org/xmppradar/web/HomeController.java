package org.xmppradar.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Overview;
import org.xmppradar.query.Overviews;
import reactor.core.publisher.Mono;

/** The first page: what is known, or how to begin. */
@Controller
class HomeController {

    private final Overviews overviews;
    private final AsOf asOf;

    HomeController(Overviews overviews, AsOf asOf) {
        this.overviews = overviews;
        this.asOf = asOf;
    }

    @GetMapping("/")
    Mono<Rendering> home() {
        return overviews.at(asOf.read("")).map(HomeController::page);
    }

    private static Rendering page(Overview overview) {
        return Rendering.view(overview.empty() ? "welcome" : "home")
                .modelAttribute("overview", overview)
                .modelAttribute(
                        "failureCounts",
                        overview.failures().stream()
                                .map(Overview.FailureCount::domains)
                                .toList())
                .modelAttribute(
                        "authorityCounts",
                        overview.topAuthorities().stream()
                                .map(Overview.AuthorityCount::domains)
                                .toList())
                .modelAttribute("fresh", Math.round(overview.visitedWithinDay() * 100))
                .modelAttribute("hundred", List.of(100L))
                .build();
    }
}
