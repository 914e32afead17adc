package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xmppradar.map.Atlas;
import org.xmppradar.map.picture.Pictures;
import org.xmppradar.map.picture.Pictures.Wish;
import org.xmppradar.map.picture.Theme;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.AsOf;
import reactor.core.publisher.Mono;

/** The map as a picture: where it cannot be drawn from its numbers. */
@RestController
@RequestMapping("/api/v1/map")
@Tag(name = "Map")
class MapPictureController {

    private static final String COLOUR =
            "What colours show: neighbourhood, health, software, tls, authority, network, tld, expires";
    private static final String THEME = "dark or light";
    private static final String AROUND =
            "A domain: the part of the map around it, with its ring and its links, in 400 by 300 without heading or legend";
    private static final String SVG = "image/svg+xml";

    private final Atlas atlas;
    private final Pictures pictures;
    private final AsOf asOf;
    private final Parcels parcels;

    MapPictureController(Atlas atlas, Pictures pictures, AsOf asOf, Parcels parcels) {
        this.atlas = atlas;
        this.pictures = pictures;
        this.asOf = asOf;
        this.parcels = parcels;
    }

    @GetMapping("/picture")
    @Operation(
            summary = "The newest edition as a picture",
            description = "As of an edition by its number. 404 with Retry-After before the first edition, and 404"
                    + " when the domain around which it is wanted is not on it.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
    Mono<ResponseEntity<byte[]>> newest(
            @Parameter(description = COLOUR) @RequestParam(defaultValue = "neighbourhood") String colour,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at,
            @Parameter(description = THEME) @RequestParam(defaultValue = "dark") String theme,
            @Parameter(description = AROUND) @RequestParam(defaultValue = "") String around,
            ServerWebExchange exchange) {
        Wish wish = wish(colour, at, theme, around);
        return atlas.newest()
                .switchIfEmpty(Mono.error(MapController::notYet))
                .flatMap(sheet -> picture(sheet, wish, exchange));
    }

    @GetMapping("/editions/{number}/picture")
    @Operation(
            summary = "An edition as a picture",
            description =
                    "An SVG of 1280 by 960 without styles or scripts: hubs as discs with their names, all others as"
                            + " dots, the strongest links, the names of regions; with a title and a description in words."
                            + " Of the present it may be some minutes old. 503 with Retry-After when many were drawn just"
                            + " now."
                            + Descriptions.REST)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
    Mono<ResponseEntity<byte[]>> edition(
            @PathVariable int number,
            @Parameter(description = COLOUR) @RequestParam(defaultValue = "neighbourhood") String colour,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at,
            @Parameter(description = THEME) @RequestParam(defaultValue = "dark") String theme,
            @Parameter(description = AROUND) @RequestParam(defaultValue = "") String around,
            ServerWebExchange exchange) {
        Wish wish = wish(colour, at, theme, around);
        return atlas.edition(number)
                .switchIfEmpty(Missing.is("The edition " + number + " of the map"))
                .flatMap(sheet -> picture(sheet, wish, exchange));
    }

    private Wish wish(String colour, String at, String theme, String around) {
        return new Wish(
                colour,
                Theme.parse(theme),
                at.isBlank() ? Optional.empty() : Optional.of(asOf.read(at)),
                around.isBlank() ? Optional.empty() : Optional.of(DomainName.parse(around)));
    }

    private Mono<ResponseEntity<byte[]>> picture(Atlas.Sheet sheet, Wish wish, ServerWebExchange exchange) {
        String around = wish.around().map(DomainName::unicode).orElse("");
        return pictures.of(sheet, wish, asOf.read(""))
                .switchIfEmpty(Missing.is("A domain " + around + " on this map"))
                .flatMap(drawn -> parcels.picture(drawn, exchange));
    }
}
