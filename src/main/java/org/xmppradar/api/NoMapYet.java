package org.xmppradar.api;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing was laid out so far: a radar that has just been started knows nobody. */
final class NoMapYet extends ResponseStatusException {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(30);

    NoMapYet() {
        super(HttpStatus.NOT_FOUND, "The map has not been drawn yet.");
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(SOON.toSeconds()));
        return headers;
    }
}
