package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xmppradar.map.Atlas;
import org.xmppradar.map.MapSettings;
import org.xmppradar.map.Quarter;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.LinkKind;
import org.xmppradar.query.MapColumns;
import org.xmppradar.query.MapLinks;
import org.xmppradar.query.MapLinksDocument;
import org.xmppradar.query.MapNames;
import org.xmppradar.query.NotYet;
import reactor.core.publisher.Mono;

/** The map of the federation: editions that never change, and beside them what does. */
@RestController
@RequestMapping("/api/v1/map")
@Tag(name = "Map", description = "Where domains lie on the map; one layout holds for all dates")
class MapController {

    /** A radar that has just been started knows nobody; it looks every half a minute. */
    private static final Duration SOON = Duration.ofSeconds(29);

    private final Atlas atlas;
    private final MapSettings settings;
    private final MapNames names;
    private final MapColumns columns;
    private final MapLinks links;
    private final Policy policy;
    private final AsOf asOf;
    private final Tags tags;
    private final Parcels parcels;

    MapController(
            Atlas atlas,
            MapSettings settings,
            MapNames names,
            MapColumns columns,
            MapLinks links,
            Policy policy,
            AsOf asOf,
            Tags tags,
            Parcels parcels) {
        this.atlas = atlas;
        this.settings = settings;
        this.names = names;
        this.columns = columns;
        this.links = links;
        this.policy = policy;
        this.asOf = asOf;
        this.tags = tags;
        this.parcels = parcels;
    }

    @GetMapping
    @Operation(
            summary = "The newest edition",
            description =
                    "Where its parts are, and its communities: each keeps its id, its name and its colour (one of twelve,"
                            + " from 0). 404 with Retry-After before the first edition.")
    Mono<ResponseEntity<MapDocument>> newest() {
        return atlas.newest()
                .switchIfEmpty(Mono.error(MapController::notYet))
                .map(Atlas.Sheet::chart)
                .flatMap(chart -> names.shownWithin(
                                chart.quarters().stream().map(Quarter::name).toList())
                        .map(shown -> MapDocument.of(chart, shown)))
                .map(tags::tagged);
    }

    /** Before the first edition. */
    static NotYet notYet() {
        return new NotYet("The map has not been drawn yet.", SOON);
    }

    @GetMapping("/editions/{number}")
    @Operation(
            summary = "The bytes of an edition",
            description =
                    "Places, communities, degrees and the strongest links of all domains, hubs first; they never change."
                            + " Numbers are little-endian, a varint has seven bits a byte, the lowest first: `XRM1`; varints:"
                            + " number, nodes n, links m; floats: left edge, lower edge, unit; n low bytes of x, n high bytes, the"
                            + " same of y; n varints: the degree of the first, then how much each is below the one before; n"
                            + " varints: community + 1; for each node a varint, how many links to nodes further on follow, and of"
                            + " each a varint, how far from the one before, and a byte, its weight.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<byte[]>> edition(@PathVariable int number, ServerWebExchange exchange) {
        return sheet(number).flatMap(sheet -> parcels.forEver(sheet, exchange));
    }

    @GetMapping("/editions/{number}/names")
    @Operation(
            summary = "The domains of an edition",
            description = "One a line, in the edition's order; a line is empty where the owner objects now.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    Mono<ResponseEntity<String>> names(@PathVariable int number, ServerWebExchange exchange) {
        return sheet(number)
                .filter(sheet -> !exchange.checkNotModified(namesTag(number)))
                .flatMap(sheet -> names.shown(sheet.chart().names()))
                .map(shown -> Parcels.changing(namesTag(number))
                        .contentType(Parcels.LINES)
                        .body(String.join("\n", shown) + "\n"));
    }

    private String namesTag(int number) {
        return "\"" + parcels.since() + "-" + number + "-" + policy.version() + "\"";
    }

    @GetMapping("/editions/{number}/columns")
    @Operation(
            summary = "What to colour and filter the domains of an edition by",
            description =
                    "The length of a header in four bytes, the header as JSON, then the numbers of its columns, one"
                            + " column after the other, one or two bytes each (`type`), little-endian. A number is the place of a"
                            + " value in `values`, 0 is unknown; of those without, `expires` counts days to the end of a"
                            + " certificate and adds 1000, `joined` and `left` count days from 2000-01-01; 0 is unknown, or not"
                            + " gone." + Descriptions.REST)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<byte[]>> columns(
            @PathVariable int number,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at,
            ServerWebExchange exchange) {
        return sheet(number)
                .flatMap(sheet -> columns.of(number, sheet.chart().names(), asOf.read(at)))
                .flatMap(document -> parcels.columns(document, exchange));
    }

    @GetMapping("/editions/{number}/links")
    @Operation(
            summary = "All links of one domain",
            description =
                    "With whom it federates, where both ends agreed to be named (XEP-0485), and with whom it shares a host,"
                            + " a key, a service or an authority that few use. At most 5000, federation first.")
    Mono<ResponseEntity<MapLinksDocument>> links(
            @PathVariable int number,
            @Parameter(description = "Unicode or A-labels", example = "a.example") @RequestParam String domain,
            @Parameter(
                            description =
                                    "Of these kinds, with commas between: federation, host, key, service, authority; those"
                                            + " that the map is made of when left out")
                    @RequestParam(defaultValue = "")
                    String kinds,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        DomainName name = DomainName.parse(domain);
        Set<LinkKind> asked = LinkKind.parse(kinds);
        return sheet(number)
                .flatMap(sheet ->
                        links.of(name, sheet.nodes(), asked.isEmpty() ? settings.kinds() : asked, asOf.read(at)))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("The domain " + name + " on this map"));
    }

    private Mono<Atlas.Sheet> sheet(int number) {
        return atlas.edition(number).switchIfEmpty(Missing.is("The edition " + number + " of the map"));
    }
}
