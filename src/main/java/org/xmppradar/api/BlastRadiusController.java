package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.BlastAnswer;
import org.xmppradar.query.BlastAnswer.BlastRadius;
import org.xmppradar.query.BlastAnswer.Unanswered;
import org.xmppradar.query.BlastRadii;
import org.xmppradar.query.Failing;
import reactor.core.publisher.Mono;

/** What a failure would take with it, as JSON. */
@RestController
@Tag(name = "The whole", description = "The federation as a whole: what it rests on, in numbers and over time")
class BlastRadiusController {

    private final BlastRadii radii;
    private final AsOf asOf;
    private final Tags tags;

    BlastRadiusController(BlastRadii radii, AsOf asOf, Tags tags) {
        this.radii = radii;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/blast-radius")
    @Operation(
            summary = "What a failure would take with it",
            description =
                    "Domains that would be lost or weakened, links that would be cut, domains that would be isolated, and the"
                            + " share of the reachable federation. `premise` says what failing means and what was not"
                            + " looked at." + Descriptions.REST)
    Mono<ResponseEntity<BlastRadius>> blastRadius(
            @Parameter(
                            description =
                                    "What fails: `authority:KEY`, `host:NAME`, `address:IP`, `prefix:192.0.2.0/24`,"
                                            + " `as:AS64496`, `dns:NAME` (the name servers at and below a name),"
                                            + " `software:NAME` or `software:NAME/VERSION`",
                            example = "host:xmpp.a.example")
                    @RequestParam
                    String of,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        return radii.of(Failing.parse(of), asOf.read(at))
                .flatMap(BlastRadiusController::answered)
                .map(tags::tagged);
    }

    private static Mono<BlastRadius> answered(BlastAnswer answer) {
        return switch (answer) {
            case BlastRadius radius -> Mono.just(radius);
            case Unanswered(String sentence) -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND, sentence));
        };
    }
}
