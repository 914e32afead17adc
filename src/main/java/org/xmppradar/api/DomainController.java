package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.DomainDocument;
import org.xmppradar.query.DomainPage;
import org.xmppradar.query.DomainSearch;
import org.xmppradar.query.Domains;
import reactor.core.publisher.Mono;

/** Domains as JSON. */
@RestController
@RequestMapping("/api/v1/domains")
@Tag(name = "Domains", description = "What is known of XMPP domains")
class DomainController {

    private final DomainSearch search;
    private final Domains domains;
    private final AsOf asOf;
    private final Tags tags;

    DomainController(DomainSearch search, Domains domains, AsOf asOf, Tags tags) {
        this.search = search;
        this.domains = domains;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping
    @Operation(
            summary = "Find domains",
            description =
                    "Those whose names begin with the text come first, then those that contain it; all without one.")
    Mono<ResponseEntity<DomainPage>> list(
            @Parameter(description = "Part of the name", example = "jabber") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "The `next` of the page before") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "At most so many, 1 to 200") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        return search.find(q, after, limit, asOf.read(at)).map(tags::tagged);
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "One domain",
            description =
                    "Every fact with when it was first and last seen; failures with what they mean and how to mend them."
                            + " `web` is what it publishes on the web: host-meta (XEP-0156, XEP-0487) and POSH (RFC 7711).")
    Mono<ResponseEntity<DomainDocument>> one(
            @Parameter(description = "Unicode or A-labels", example = "a.example") @PathVariable String name,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return domains.find(domain, asOf.read(at)).map(tags::tagged).switchIfEmpty(Missing.is("The domain " + domain));
    }
}
