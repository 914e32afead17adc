package org.xmppradar.web;

import java.net.URI;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.DomainDocument;
import org.xmppradar.query.DomainLinks;
import org.xmppradar.query.Domains;
import org.xmppradar.query.Neighbourhood;
import org.xmppradar.query.Neighbourhoods;
import org.xmppradar.query.NodeId;
import org.xmppradar.query.Uptimes;
import reactor.core.publisher.Mono;

/** The page of one domain, and the pages of its links and of what surrounds it. */
@Controller("domainPages")
class DomainController {

    private static final int NEIGHBOURS = 40;
    private static final int DAYS = 90;
    private static final int LINKS = 100;

    private final Domains domains;
    private final DomainLinks links;
    private final Uptimes uptimes;
    private final Neighbourhoods neighbourhoods;
    private final AsOf asOf;

    DomainController(Domains domains, DomainLinks links, Uptimes uptimes, Neighbourhoods neighbourhoods, AsOf asOf) {
        this.domains = domains;
        this.links = links;
        this.uptimes = uptimes;
        this.neighbourhoods = neighbourhoods;
        this.asOf = asOf;
    }

    @GetMapping("/domain/{name}")
    Mono<Rendering> domain(@PathVariable String name, @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return domain.ascii().equals(name) ? found(domain, at) : moved("/domain/" + domain);
    }

    private Mono<Rendering> found(DomainName domain, String at) {
        Instant moment = asOf.read(at);
        return Mono.zip(
                        domains.find(domain, moment),
                        neighbourhoods.around(NodeId.of(domain), NEIGHBOURS, moment),
                        uptimes.find(domain, "", DAYS, moment))
                .map(found -> page("domain", found.getT1(), found.getT2(), at)
                        .modelAttribute("strips", UptimeStrip.of(found.getT3()))
                        .build())
                .switchIfEmpty(Mono.fromSupplier(() -> Unknown.domain(domain)));
    }

    @GetMapping("/domain/{name}/links")
    Mono<Rendering> links(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return links.find(domain, after, LINKS, asOf.read(at))
                .map(page -> Rendering.view("domain-links")
                        .modelAttribute("domain", domain)
                        .modelAttribute("page", page)
                        .modelAttribute("after", after)
                        .modelAttribute("at", at)
                        .build())
                .switchIfEmpty(Mono.fromSupplier(() -> Unknown.domain(domain)));
    }

    @GetMapping("/domain/{name}/graph")
    Mono<Rendering> graph(@PathVariable String name, @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return domains.find(domain, asOf.read(at))
                .zipWith(neighbourhoods.around(NodeId.of(domain), NEIGHBOURS, asOf.read(at)))
                .map(found -> page("graph", found.getT1(), found.getT2(), at).build())
                .switchIfEmpty(Mono.fromSupplier(() -> Unknown.domain(domain)));
    }

    private static Rendering.Builder<?> page(
            String view, DomainDocument document, Neighbourhood neighbourhood, String at) {
        return Rendering.view(view)
                .modelAttribute("domain", document)
                .modelAttribute("neighbourhood", neighbourhood)
                .modelAttribute("neighbours", NeighbourLine.of(neighbourhood))
                .modelAttribute("clientFeatures", FeatureLine.of(document, "c2s"))
                .modelAttribute("serverFeatures", FeatureLine.of(document, "s2s"))
                .modelAttribute("history", HistoryEntry.of(document.changes(), document.gaps()))
                .modelAttribute("asked", !at.isBlank())
                .modelAttribute("at", at);
    }

    private static Mono<Rendering> moved(String path) {
        return Mono.just(Rendering.redirectTo(URI.create(path).toString())
                .status(HttpStatus.PERMANENT_REDIRECT)
                .build());
    }
}
