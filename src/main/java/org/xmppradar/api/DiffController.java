package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.DomainDiff;
import org.xmppradar.query.DomainDiffs;
import org.xmppradar.query.FederationDiff;
import org.xmppradar.query.FederationDiffs;
import reactor.core.publisher.Mono;

/** What changed between two moments, as JSON. */
@RestController
@Tag(name = "Time", description = "What changed, and when")
class DiffController {

    private static final String FROM =
            "The earlier moment, such as 2026-05-01 (the day's end, UTC) or 2026-05-01T14:05:00Z; 30 days before the later"
                    + " when left out";
    private static final String TO = "The later moment; now when left out";

    private final DomainDiffs domains;
    private final FederationDiffs federation;
    private final AsOf asOf;
    private final Tags tags;

    DiffController(DomainDiffs domains, FederationDiffs federation, AsOf asOf, Tags tags) {
        this.domains = domains;
        this.federation = federation;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/domains/{name}/diff")
    @Operation(
            summary = "What changed at a domain",
            description =
                    "Facts that appeared, vanished or changed between two moments, by the question that they answer; those"
                            + " that only passed in between are told too. `gaps` are times in which nobody looked: what"
                            + " happened then is not known.")
    Mono<ResponseEntity<DomainDiff>> domain(
            @Parameter(description = "Unicode or A-labels", example = "a.example") @PathVariable String name,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to) {
        DomainName domain = DomainName.parse(name);
        return domains.find(domain, asOf.between(from, to))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("The domain " + domain));
    }

    @GetMapping("/api/v1/diff")
    @Operation(
            summary = "What changed in the federation",
            description =
                    "Domains new, gone and back again, and changes by kind of fact with the latest of each kind, at"
                            + " domains and hosts that were known at the earlier moment.")
    Mono<ResponseEntity<FederationDiff>> federation(
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to) {
        return federation.find(asOf.between(from, to)).map(tags::tagged);
    }
}
