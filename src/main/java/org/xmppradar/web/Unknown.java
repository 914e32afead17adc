package org.xmppradar.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Says on a page that something is not known here. */
final class Unknown {

    private Unknown() {}

    /** An error with a sentence for the reader. */
    static <T> Mono<T> is(String what) {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, what + " is not known here."));
    }
}
