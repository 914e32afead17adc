package org.xmppradar.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Says that something is not known here. */
final class Missing {

    private Missing() {}

    /** An error with a sentence for the caller. */
    static <T> Mono<T> is(String what) {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, what + " is not known here."));
    }
}
