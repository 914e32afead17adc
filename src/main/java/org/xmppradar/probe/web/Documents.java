package org.xmppradar.probe.web;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.xmppradar.net.FetchFailed;
import org.xmppradar.net.WebClient;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Fetches documents and has them read: what comes out is an outcome, whatever happens. */
final class Documents {

    private final WebClient client;

    Documents(WebClient client) {
        this.client = client;
    }

    /** The document at {@code address}; empty when the server says that there is none. */
    <T> Mono<Outcome<Optional<T>>> get(URI address, Function<String, T> read) {
        return client.get(address, Limits.BYTES)
                .publishOn(Schedulers.parallel())
                .map(content -> Reading.of(content, text -> Optional.of(read.apply(text))))
                .defaultIfEmpty(Outcome.failed(FailureKind.DOCUMENT_MALFORMED, "an empty document"))
                .onErrorResume(FetchFailed.class, failed -> Mono.just(outcome(failed)));
    }

    private static <T> Outcome<Optional<T>> outcome(FetchFailed failed) {
        return failed.isAbsent() ? Outcome.seen(Optional.empty()) : new Outcome.Failed<>(failed.failure());
    }
}
