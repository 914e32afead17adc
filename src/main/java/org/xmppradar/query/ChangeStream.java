package org.xmppradar.query;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The feed of changes as it grows. All who listen share one question a second: what is the newest number? Each reads on from its own
 * place, and only when it can take more, so that a slow one holds a page at most.
 */
@Component
public final class ChangeStream {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int PAGE = 50;

    private final ChangeFeed feed;
    private final Flux<Long> newest;

    ChangeStream(ChangeFeed feed, LastChange last) {
        this.feed = feed;
        this.newest = Flux.interval(Duration.ZERO, PACE)
                .onBackpressureDrop()
                .concatMap(_ -> last.given().onErrorComplete(), 1)
                .distinctUntilChanged()
                .replay(1)
                .refCount();
    }

    /** What follows a place, page by page, for ever; pages may be empty and yet lead on. Begins now where the place is empty. */
    public Flux<ChangePage> live(ChangeFilter filter, String after) {
        Mono<String> from = after.isEmpty()
                ? feed.newest()
                : Mono.just(ChangeCursor.parse(after).toString());
        return from.flatMapMany(
                place -> Mono.just(new ChangePage(List.of(), place, false)).expand(page -> next(filter, page)));
    }

    private Mono<ChangePage> next(ChangeFilter filter, ChangePage page) {
        long reached = page.cursor().seq();
        Mono<?> due = page.more()
                ? Mono.just(reached)
                : newest.filter(seq -> seq > reached).next();
        return due.flatMap(_ -> feed.after(filter, page.next(), PAGE).onErrorResume(_ -> retry(page)));
    }

    /** The database may be away for a moment; the listener need not notice. */
    private static Mono<ChangePage> retry(ChangePage page) {
        return Mono.delay(PACE).thenReturn(new ChangePage(List.of(), page.next(), page.more()));
    }
}
