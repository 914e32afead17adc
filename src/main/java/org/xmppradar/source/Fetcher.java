package org.xmppradar.source;

import java.net.URI;
import reactor.core.publisher.Mono;

/** Fetches a list over http or https, through the guarded dialler of {@code net} like everything that leaves this machine. */
public interface Fetcher {

    /**
     * The body, whole. Fails with an {@link UnreadableList} that says why when it cannot be had within 10 s and 2 MiB, redirects
     * included (S3).
     */
    Mono<byte[]> fetch(URI address);
}
