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
import org.xmppradar.query.UptimeDocument;
import org.xmppradar.query.Uptimes;
import reactor.core.publisher.Mono;

/** How reachable domains were, as JSON. */
@RestController
@Tag(name = "Domains")
class UptimeController {

    private final Uptimes uptimes;
    private final AsOf asOf;
    private final Tags tags;

    UptimeController(Uptimes uptimes, AsOf asOf, Tags tags) {
        this.uptimes = uptimes;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/domains/{name}/uptime")
    @Operation(
            summary = "How reachable a domain was",
            description =
                    "Segments and days of each service. A failure that was seen once only, between two successes, is no"
                            + " outage: the service stays `up` and is `unstable`. A state is believed for three days after it"
                            + " was seen last; nothing is claimed of times without visits (`gap`).")
    Mono<ResponseEntity<UptimeDocument>> uptime(
            @Parameter(description = "Unicode or A-labels", example = "a.example") @PathVariable String name,
            @Parameter(description = "c2s or s2s; both when left out") @RequestParam(defaultValue = "") String service,
            @Parameter(description = "So many days, 1 to 730") @RequestParam(defaultValue = "90") int days,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return uptimes.find(domain, service, days, asOf.read(at))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("The domain " + domain));
    }
}
