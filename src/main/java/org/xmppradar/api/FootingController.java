package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.FootingDocument;
import org.xmppradar.query.Grounds;
import reactor.core.publisher.Mono;

/** What domains stand on, as JSON. */
@RestController
@Tag(name = "The whole")
class FootingController {

    private final Grounds grounds;
    private final AsOf asOf;
    private final Tags tags;

    FootingController(Grounds grounds, AsOf asOf, Tags tags) {
        this.grounds = grounds;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/footings/{kind}")
    @Operation(
            summary = "Who stands on one authority, software or network",
            description =
                    "The domains that can be reached and stand on it at one way in at least, with the versions of a"
                            + " software. How that went is in /trends, what its failure would do in /blast-radius."
                            + Descriptions.REST)
    Mono<ResponseEntity<FootingDocument>> footing(
            @Parameter(description = "authority, software or network") @PathVariable String kind,
            @Parameter(description = "As /rankings has it", example = "Prosody") @RequestParam String key,
            @Parameter(description = "The `next` of the page before") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "At most so many domains, 1 to 200") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        return grounds.find(Grounds.kind(kind), key, after, limit, asOf.read(at))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("Who stands on that"));
    }
}
