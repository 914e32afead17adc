package org.xmppradar.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xmppradar.query.ChangeFilter;
import org.xmppradar.query.ChangePage;
import org.xmppradar.query.ChangeStream;
import org.xmppradar.query.FeedEntry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes as server-sent events. Every event carries its place, so that nothing is lost between two connections. */
@Component
final class ChangeEvents {

    /** An open stream costs memory, and a query for each change that comes (W4). */
    private static final int LISTENERS = 300;

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    private final ChangeStream changes;
    private final Semaphore places = new Semaphore(LISTENERS);

    ChangeEvents(ChangeStream changes) {
        this.changes = changes;
    }

    /** What follows a place; an error of the caller's is told before anything is sent. */
    Mono<Flux<ServerSentEvent<FeedEntry>>> follow(ChangeFilter filter, String after) {
        return Mono.fromSupplier(() -> changes.live(filter, after)).map(pages -> Flux.defer(() -> placed(pages)));
    }

    /** A place is taken when somebody really listens, so that none is lost to those who left before. */
    private Flux<ServerSentEvent<FeedEntry>> placed(Flux<ChangePage> pages) {
        if (!places.tryAcquire()) {
            return Flux.error(() -> new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Too many listen already; ask for pages instead."));
        }
        return Flux.merge(1, pages.concatMapIterable(ChangeEvents::events, 1), keepAlive())
                .doFinally(_ -> places.release());
    }

    /** A page's changes, and how far the search came: an event without data moves only the browser's Last-Event-ID. */
    private static List<ServerSentEvent<FeedEntry>> events(ChangePage page) {
        ServerSentEvent<FeedEntry> place =
                ServerSentEvent.<FeedEntry>builder().id(page.next()).build();
        return Stream.concat(page.changes().stream().map(ChangeEvents::event), Stream.of(place))
                .toList();
    }

    private static ServerSentEvent<FeedEntry> event(FeedEntry change) {
        return ServerSentEvent.builder(change)
                .id(change.cursor())
                .event("change")
                .build();
    }

    private static Flux<ServerSentEvent<FeedEntry>> keepAlive() {
        return Flux.interval(KEEP_ALIVE)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<FeedEntry>builder()
                        .comment("still here")
                        .build());
    }
}
