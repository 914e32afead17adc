package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.query.ChangeFeed;
import org.xmppradar.query.ChangeFilter;
import org.xmppradar.query.ChangePage;
import reactor.core.publisher.Mono;

/** What changed, in the order in which it became visible: page by page, or as it goes. */
@RestController
@Tag(name = "Changes", description = "What changed, for those who keep up")
class ChangeController {

    private static final String LAST_EVENT = "Last-Event-ID";

    private final ChangeFeed feed;
    private final ChangeEvents events;

    ChangeController(ChangeFeed feed, ChangeEvents events) {
        this.feed = feed;
        this.events = events;
    }

    @GetMapping("/api/v1/changes")
    @Operation(
            summary = "What changed",
            description = "Oldest first. Pass `next` on as `after` to go on; it is there also when nothing matched, and"
                    + " stays good for ever. Asked for as text/event-stream it goes on as changes come: events"
                    + " named `change`, whose `id` is a place too, so that who reconnects with Last-Event-ID"
                    + " misses nothing and gets nothing twice.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ChangePage.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    Mono<ResponseEntity<?>> changes(
            @Parameter(
                            description =
                                    "The `next` of the answer before, or the `cursor` of a change; from the beginning"
                                            + " when left out, of a stream from now on")
                    @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = "At most so many, 1 to 500") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "Changes of this domain", example = "a.example") @RequestParam(defaultValue = "")
                    String domain,
            @Parameter(description = "About certificates of this authority, by its key")
                    @RequestParam(defaultValue = "")
                    String authority,
            @Parameter(description = "About this software", example = "Prosody") @RequestParam(defaultValue = "")
                    String software,
            @Parameter(description = "Of this host, or about it", example = "xmpp.a.example")
                    @RequestParam(defaultValue = "")
                    String host,
            @Parameter(description = "The kind of fact", example = "presents") @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "The beginning of the scope", example = "tls.") @RequestParam(defaultValue = "")
                    String scope,
            @Parameter(description = "c2s or s2s") @RequestParam(defaultValue = "") String service,
            @Parameter(description = "Of the hosts in this network, as /rankings has it", example = "AS64496")
                    @RequestParam(defaultValue = "")
                    String network,
            @Parameter(
                            description =
                                    "Of the domains that are linked with this one as on the map, those that agreed to be"
                                            + " named where that is how (XEP-0485); the first 200",
                            example = "a.example")
                    @RequestParam(defaultValue = "")
                    String near,
            @Parameter(hidden = true) ServerHttpRequest request) {
        ChangeFilter filter = ChangeFilter.parse(
                new ChangeFilter.Written(domain, authority, software, host, kind, scope, service, network, near));
        return isForStream(request)
                ? events.follow(filter, lastEvent(request).orElse(after))
                        .map(stream -> ResponseEntity.ok()
                                .contentType(MediaType.TEXT_EVENT_STREAM)
                                .cacheControl(CacheControl.noStore())
                                .body(stream))
                : feed.after(filter, after, limit)
                        .map(page -> ResponseEntity.ok()
                                .cacheControl(CacheControl.noCache())
                                .body(page));
    }

    private static boolean isForStream(ServerHttpRequest request) {
        return request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
    }

    private static Optional<String> lastEvent(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(LAST_EVENT)).filter(id -> !id.isBlank());
    }
}
