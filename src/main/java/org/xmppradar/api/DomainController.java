package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.DomainDocument;
import org.xmppradar.query.DomainFacets;
import org.xmppradar.query.DomainFilter;
import org.xmppradar.query.DomainLinks;
import org.xmppradar.query.DomainLinks.LinkPage;
import org.xmppradar.query.DomainList;
import org.xmppradar.query.DomainOrder;
import org.xmppradar.query.DomainPage;
import org.xmppradar.query.Domains;
import org.xmppradar.query.Outlook;
import org.xmppradar.query.Outlooks;
import reactor.core.publisher.Mono;

/** Domains as JSON. */
@RestController
@RequestMapping("/api/v1/domains")
@Tag(name = "Domains", description = "What is known of XMPP domains")
class DomainController {

    private static final String FACETS =
            " Filters are `f.software`, `f.health`, `f.tls`, `f.authority`, `f.network` and `f.tld`, each as often as one"
                    + " likes: of one of them any value will do, of several each must; an empty value is what is unknown.";

    private final DomainList list;
    private final Domains domains;
    private final DomainLinks links;
    private final Outlooks outlooks;
    private final AsOf asOf;
    private final Tags tags;

    DomainController(DomainList list, Domains domains, DomainLinks links, Outlooks outlooks, AsOf asOf, Tags tags) {
        this.list = list;
        this.domains = domains;
        this.links = links;
        this.outlooks = outlooks;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping
    @Operation(
            summary = "Find domains",
            description =
                    "Those whose names begin with the text come first, then those that contain it; all without one. With"
                            + " filters or in another order those that contain it, in that order." + FACETS)
    Mono<ResponseEntity<DomainPage>> list(
            @Parameter(description = "Part of the name", example = "jabber") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "The `next` of the page before") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "At most so many, 1 to 200") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "name, newest or expiry") @RequestParam(defaultValue = "name") String sort,
            @Parameter(description = "Those where this kind of state stands, such as refused")
                    @RequestParam(defaultValue = "")
                    String status,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        DomainFilter filter = DomainFilter.parse(q, status, query);
        return list.find(filter, DomainOrder.parse(sort), after, limit, asOf.read(at))
                .map(tags::tagged);
    }

    @GetMapping("/facets")
    @Operation(
            summary = "How many domains there are of each kind",
            description =
                    "Of those that the filters leave; the values of a facet are counted as if none of it were chosen."
                            + FACETS + Descriptions.REST)
    Mono<ResponseEntity<DomainFacets>> facets(
            @Parameter(description = "Part of the name", example = "jabber") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "Those where this kind of state stands, such as refused")
                    @RequestParam(defaultValue = "")
                    String status,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        return list.facets(DomainFilter.parse(q, status, query), asOf.read(at)).map(tags::tagged);
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "One domain",
            description =
                    "Every fact with when it was first and last seen; failures with what they mean and how to mend them."
                            + " `web` is what it publishes on the web: host-meta (XEP-0156, XEP-0487) and POSH (RFC 7711). Of"
                            + " `inBand.links` the first hundred are here, and all at `/links`.")
    Mono<ResponseEntity<DomainDocument>> one(
            @Parameter(description = "Unicode or A-labels", example = "a.example") @PathVariable String name,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return domains.find(domain, asOf.read(at)).map(tags::tagged).switchIfEmpty(Missing.is("The domain " + domain));
    }

    @GetMapping("/{name}/links")
    @Operation(
            summary = "With whom one domain says that it federates",
            description = "By name, those only where both ends opted in to be named (XEP-0485).")
    Mono<ResponseEntity<LinkPage>> links(
            @Parameter(description = "Unicode or A-labels", example = "a.example") @PathVariable String name,
            @Parameter(description = "The `next` of the page before") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "At most so many, 1 to 200") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return links.find(domain, after, limit, asOf.read(at))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("The domain " + domain));
    }

    @GetMapping("/{name}/outlook")
    @Operation(
            summary = "What may become a trouble for one domain",
            description =
                    "A certificate that ends, all of it at one address, what many others stand on too; what is wrong"
                            + " now; and with whom it is linked as on the map." + Descriptions.REST)
    Mono<ResponseEntity<Outlook>> outlook(
            @Parameter(description = "Unicode or A-labels", example = "a.example") @PathVariable String name,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return outlooks.find(domain, asOf.read(at)).map(tags::tagged).switchIfEmpty(Missing.is("The domain " + domain));
    }
}
