package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xmppradar.query.CrawlProgress;
import org.xmppradar.query.Progress;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the crawl stands, once or as it goes. */
@RestController
@RequestMapping("/api/v1/crawl")
@Tag(name = "Crawl", description = "How the crawl stands")
class CrawlController {

    /** An open stream costs memory; a thousand are enough for one machine (W4). */
    private static final int LISTENERS = 1_000;

    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    private final CrawlProgress progress;
    private final Semaphore places = new Semaphore(LISTENERS);

    CrawlController(CrawlProgress progress) {
        this.progress = progress;
    }

    @GetMapping
    @Operation(summary = "The crawl now", description = "Names due, visits running and done, and the last visits.")
    Progress now() {
        return progress.now();
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "The crawl as it goes",
            description = "Server-sent events named `progress`, at most four a second, each with the whole state.")
    Flux<ServerSentEvent<Progress>> events() {
        if (!places.tryAcquire()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Too many listen already; ask /api/v1/crawl instead.");
        }
        return Flux.merge(states(), keepAlive()).doFinally(_ -> places.release());
    }

    /** One state, then a pause, then the newest: the hub drops those in between. */
    private Flux<ServerSentEvent<Progress>> states() {
        return progress.live()
                .concatMap(state -> Mono.just(state).concatWith(Mono.delay(PACE).then(Mono.empty())), 0)
                .map(state -> ServerSentEvent.builder(state).event("progress").build());
    }

    private static Flux<ServerSentEvent<Progress>> keepAlive() {
        return Flux.interval(KEEP_ALIVE)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<Progress>builder()
                        .comment("still here")
                        .build());
    }
}
