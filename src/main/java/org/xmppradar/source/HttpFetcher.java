package org.xmppradar.source;

import java.net.URI;
import org.xmppradar.net.FetchFailed;
import org.xmppradar.net.WebClient;
import reactor.core.publisher.Mono;

/** Fetches lists through the guarded web client. */
final class HttpFetcher implements Fetcher {

    private static final int LIMIT = 2 * 1024 * 1024;

    private final WebClient client;

    HttpFetcher(WebClient client) {
        this.client = client;
    }

    @Override
    public Mono<byte[]> fetch(URI address) {
        return client.get(address, LIMIT)
                .onErrorMap(
                        FetchFailed.class,
                        failed -> new UnreadableList(
                                "'" + address + "' cannot be fetched: " + failed.getMessage(), failed));
    }
}
