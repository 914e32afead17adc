package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.PairDocument;
import org.xmppradar.query.Pairs;
import reactor.core.publisher.Mono;

/** Pairs of domains as JSON. */
@RestController
@Tag(name = "Domains")
class PairController {

    private final Pairs pairs;
    private final AsOf asOf;
    private final Tags tags;

    PairController(Pairs pairs, AsOf asOf, Tags tags) {
        this.pairs = pairs;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/pair")
    @Operation(
            summary = "Why two domains can talk to each other, or cannot",
            description =
                    "The way there and the way back, step by step, from the stored facts of both; `stopsAt` names the first"
                            + " step that fails.")
    Mono<ResponseEntity<PairDocument>> pair(
            @Parameter(description = "The domain that calls", example = "a.example") @RequestParam String from,
            @Parameter(description = "The domain that is called", example = "b.example") @RequestParam String to,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName one = DomainName.parse(from);
        DomainName other = DomainName.parse(to);
        return pairs.find(one, other, asOf.read(at))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("One of " + one + " and " + other));
    }
}
