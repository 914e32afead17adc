package org.xmppradar.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** Says on a page that something is not known here. */
final class Unknown {

    private Unknown() {}

    /** An error with a sentence for the reader. */
    static <T> Mono<T> is(String what) {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, what + " is not known here."));
    }

    /** The page of a domain that is not known; no dead end: the name can be handed in from here. */
    static Rendering domain(DomainName name) {
        return Rendering.view("unknown-domain")
                .status(HttpStatus.NOT_FOUND)
                .modelAttribute("name", name)
                .build();
    }
}
