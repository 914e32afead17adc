package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Lookup;
import reactor.core.publisher.Mono;

/** What the search offers beside domains, as JSON. */
@RestController
@Tag(name = "The whole")
class LookupController {

    private final Lookup lookup;
    private final AsOf asOf;
    private final Tags tags;

    LookupController(Lookup lookup, AsOf asOf, Tags tags) {
        this.lookup = lookup;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/lookup")
    @Operation(
            summary = "Find hosts, certificate authorities and software",
            description =
                    "Those whose names have the text in them; of each kind those first that begin with it, then the"
                            + " shortest. `kind` and `key` with a colon between are what /blast-radius takes. Domains are"
                            + " found by /domains.")
    Mono<ResponseEntity<Lookup.Document>> lookup(
            @Parameter(description = "Part of the name", example = "prosody") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "At most so many of each kind, 1 to 20") @RequestParam(defaultValue = "5")
                    int limit,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        return lookup.find(q, limit, asOf.read(at)).map(tags::tagged);
    }
}
