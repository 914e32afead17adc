package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Overview;
import org.xmppradar.query.Overviews;
import reactor.core.publisher.Mono;

/** The whole in figures, as JSON. */
@RestController
@Tag(name = "Overview", description = "How much is known and how fresh it is")
class OverviewController {

    private final Overviews overviews;
    private final AsOf asOf;
    private final Tags tags;

    OverviewController(Overviews overviews, AsOf asOf, Tags tags) {
        this.overviews = overviews;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/overview")
    @Operation(
            summary = "The whole in figures",
            description = "Counts, freshness, failures by kind and the last changes.")
    Mono<ResponseEntity<Overview>> overview(
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        return overviews.at(asOf.read(at)).map(tags::tagged);
    }
}
