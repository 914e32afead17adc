package org.xmppradar.net;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Fetches a document from the web through the same guard as everything else: the name is resolved once, every address must be
 * allowed, the connection is made to that very address and checked again; no proxy, no cookies, no compression (threats.md S2, S3,
 * X6).
 */
public final class WebClient {

    private static final Duration IN_ALL = Duration.ofSeconds(10);
    private static final int MOST_HOPS = 5;

    private final WebAddresses addresses;
    private final HttpClient client;

    WebClient(WebAddresses addresses) {
        this.addresses = addresses;
        this.client = HttpClient.create(ConnectionProvider.newConnection())
                .compress(false)
                .followRedirect(false)
                .disableRetry(true)
                .responseTimeout(IN_ALL)
                .headers(headers -> headers.set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.IDENTITY)
                        .set(HttpHeaderNames.USER_AGENT, "xmpp-radar"))
                .doOnConnected(connection -> {
                    if (!addresses.allows(
                            (InetSocketAddress) connection.channel().remoteAddress())) {
                        connection.dispose();
                    }
                });
    }

    /** The document, at most {@code limit} bytes of it; fails with {@link FetchFailed}, whose message says why. */
    public Mono<byte[]> get(URI address, int limit) {
        return hop(address, limit, MOST_HOPS)
                .timeout(IN_ALL)
                .onErrorMap(TimeoutException.class, late -> new FetchFailed("it did not come within 10 seconds"))
                .onErrorMap(IOException.class, broken -> new FetchFailed(String.valueOf(broken.getMessage())))
                // Netty's decoders answer what is no HTTP with exceptions of many kinds.
                .onErrorMap(
                        broken -> !(broken instanceof FetchFailed),
                        broken -> new FetchFailed("the server speaks no proper HTTP"));
    }

    private Mono<byte[]> hop(URI address, int limit, int hopsLeft) {
        return addresses
                .of(address)
                .flatMapMany(allowed -> request(address, allowed)
                        .response((response, body) -> isRedirect(response)
                                ? redirected(address, response, limit, hopsLeft)
                                : body(response, body.asByteArray(), limit)))
                .single();
    }

    private HttpClient.ResponseReceiver<?> request(URI address, InetAddress allowed) {
        InetSocketAddress there = new InetSocketAddress(allowed, WebAddresses.port(address));
        HttpClient to = client.remoteAddress(() -> there);
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return (WebAddresses.isSecure(address) ? to.secure() : to).get().uri(path + query);
    }

    private Mono<byte[]> redirected(URI from, HttpClientResponse response, int limit, int hopsLeft) {
        String location = response.responseHeaders().get(HttpHeaderNames.LOCATION, "");
        if (hopsLeft == 0 || location.isEmpty()) {
            return Mono.error(new FetchFailed("its redirects lead nowhere"));
        }
        try {
            URI target = from.resolve(location);
            return WebAddresses.isSecure(from) && !WebAddresses.isSecure(target)
                    ? Mono.error(new FetchFailed("it is redirected from https to http"))
                    : hop(target, limit, hopsLeft - 1);
        } catch (IllegalArgumentException notAnAddress) {
            return Mono.error(new FetchFailed("it is redirected to something that is no URL"));
        }
    }

    private static Mono<byte[]> body(HttpClientResponse response, Flux<byte[]> parts, int limit) {
        if (response.status().code() != HttpResponseStatus.OK.code()) {
            return Mono.error(
                    new FetchFailed("the server answered " + response.status().code()));
        }
        if (response.responseHeaders().contains(HttpHeaderNames.CONTENT_ENCODING)) {
            return Mono.error(new FetchFailed("the server compressed it, though asked not to"));
        }
        return parts.scanWith(ByteArrayOutputStream::new, WebClient::append)
                .doOnNext(sofar -> {
                    if (sofar.size() > limit) {
                        throw new FetchFailed("it is larger than " + limit / 1024 + " KiB");
                    }
                })
                .last()
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static ByteArrayOutputStream append(ByteArrayOutputStream sofar, byte[] part) {
        sofar.writeBytes(part);
        return sofar;
    }

    private static boolean isRedirect(HttpClientResponse response) {
        return switch (response.status().code()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
