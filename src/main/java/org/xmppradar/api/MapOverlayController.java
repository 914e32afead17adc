package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xmppradar.map.Atlas;
import org.xmppradar.map.MapSettings;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Between;
import org.xmppradar.query.BlastAnswer;
import org.xmppradar.query.BlastAnswer.BlastRadius;
import org.xmppradar.query.BlastAnswer.Unanswered;
import org.xmppradar.query.BlastRadii;
import org.xmppradar.query.Failing;
import org.xmppradar.query.MapBlastDocument;
import org.xmppradar.query.MapChanges;
import org.xmppradar.query.MapChangesDocument;
import org.xmppradar.query.MapPathDocument;
import org.xmppradar.query.MapPaths;
import reactor.core.publisher.Mono;

/** What is laid over an edition of the map, by the places of its domains: ways, failures, changes. */
@RestController
@RequestMapping("/api/v1/map/editions/{number}")
@Tag(name = "Map")
class MapOverlayController {

    private final Atlas atlas;
    private final MapSettings settings;
    private final MapPaths paths;
    private final MapChanges changes;
    private final BlastRadii radii;
    private final AsOf asOf;
    private final Tags tags;

    MapOverlayController(
            Atlas atlas,
            MapSettings settings,
            MapPaths paths,
            MapChanges changes,
            BlastRadii radii,
            AsOf asOf,
            Tags tags) {
        this.atlas = atlas;
        this.settings = settings;
        this.paths = paths;
        this.changes = changes;
        this.radii = radii;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/path")
    @Operation(
            summary = "The shortest way between two domains",
            description =
                    "Over domains that federate, where both ends agreed to be named (XEP-0485), and over hosts that two"
                            + " share: up to eight steps, of which one to a host and back are two. Empty when there is none.")
    Mono<ResponseEntity<MapPathDocument>> path(
            @PathVariable int number,
            @Parameter(description = "Where it begins", example = "a.example") @RequestParam String from,
            @Parameter(description = "Where it ends", example = "b.example") @RequestParam String to,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName one = DomainName.parse(from);
        DomainName other = DomainName.parse(to);
        return sheet(number)
                .flatMap(sheet -> paths.shortest(one, other, sheet.nodes(), settings.kinds(), asOf.read(at)))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("One of " + one + " and " + other));
    }

    @GetMapping("/changes")
    @Operation(
            summary = "Where something changed between two moments",
            description = "Domains that were known at the earlier moment, by their places in the edition, and how many"
                    + " changes at each.")
    Mono<ResponseEntity<MapChangesDocument>> changes(
            @PathVariable int number,
            @Parameter(description = "The earlier moment; 30 days before the later when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The later moment; now when left out") @RequestParam(defaultValue = "")
                    String to) {
        Between span = asOf.between(from, to);
        return sheet(number)
                .flatMap(sheet -> changes.between(span, sheet.nodes()))
                .map(tags::tagged);
    }

    @GetMapping("/blast-radius")
    @Operation(
            summary = "What a failure would take with it, on the map",
            description = "As /api/v1/blast-radius says it, with all domains by their places in the edition."
                    + Descriptions.REST)
    Mono<ResponseEntity<MapBlastDocument>> blastRadius(
            @PathVariable int number,
            @Parameter(description = "What fails, such as `host:NAME`", example = "host:xmpp.a.example") @RequestParam
                    String of,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        Failing what = Failing.parse(of);
        return sheet(number)
                .flatMap(sheet -> radii.ofAll(what, asOf.read(at)).flatMap(answer -> onMap(answer, sheet)))
                .map(tags::tagged);
    }

    private static Mono<MapBlastDocument> onMap(BlastAnswer answer, Atlas.Sheet sheet) {
        return switch (answer) {
            case BlastRadius radius -> Mono.just(MapBlastDocument.of(radius, sheet.nodes()));
            case Unanswered(String sentence) -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND, sentence));
        };
    }

    private Mono<Atlas.Sheet> sheet(int number) {
        return atlas.edition(number).switchIfEmpty(Missing.is("The edition " + number + " of the map"));
    }
}
