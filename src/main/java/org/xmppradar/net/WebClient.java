package org.xmppradar.net;

import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.xmppradar.observation.FailureKind;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Fetches a document from the web through the same guard as everything else: the name is resolved once, every address must be
 * allowed, the connection is made to that very address when its turn has come and checked again; no proxy, no cookies, no
 * compression (threats.md S2, S3, X6, D2).
 */
public final class WebClient {

    private static final Duration IN_ALL = Duration.ofSeconds(10);
    private static final int MOST_HOPS = 5;

    private final WebAddresses addresses;
    private final DestinationBudget budget;
    private final SslContext tls;
    private final HttpClient client;
    private final Duration inAll;

    WebClient(
            WebAddresses addresses,
            DestinationBudget budget,
            SslContext tls,
            NetSettings settings,
            EventLoopGroup loops) {
        this(addresses, budget, tls, settings, loops, IN_ALL);
    }

    WebClient(
            WebAddresses addresses,
            DestinationBudget budget,
            SslContext tls,
            NetSettings settings,
            EventLoopGroup loops,
            Duration inAll) {
        this.inAll = inAll;
        this.addresses = addresses;
        this.budget = budget;
        this.tls = tls;
        this.client = HttpClient.create(ConnectionProvider.newConnection())
                .runOn(loops)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .compress(false)
                .followRedirect(false)
                .disableRetry(true)
                .headers(headers -> headers.set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.IDENTITY)
                        .set(HttpHeaderNames.USER_AGENT, "xmpp-radar"))
                .doOnConnected(connection -> {
                    if (!addresses.allows(
                            (InetSocketAddress) connection.channel().remoteAddress())) {
                        connection.dispose();
                    }
                });
    }

    /**
     * The document, at most {@code limit} bytes of it and within ten seconds, the wait for our own turn left out; fails with
     * {@link FetchFailed}, which says why.
     */
    public Mono<byte[]> get(URI address, int limit) {
        return Mono.defer(() -> hop(address, limit, MOST_HOPS, inAll)).onErrorMap(FetchFailure::of);
    }

    private Mono<byte[]> hop(URI address, int limit, int hopsLeft, Duration left) {
        long begun = System.nanoTime();
        return inTime(addresses.of(address), left)
                .flatMap(allowed -> {
                    Duration rest = left.minusNanos(System.nanoTime() - begun);
                    // Deferred: its time begins with its turn, not with the wait for that.
                    return atItsTurn(
                            allowed, inTime(Mono.defer(() -> request(address, allowed, limit, hopsLeft, rest)), rest));
                })
                .flatMap(next -> next);
    }

    private <T> Mono<T> atItsTurn(InetAddress allowed, Mono<T> request) {
        return budget.acquire(allowed)
                .flatMap(pass -> Mono.using(() -> pass, _ -> request, Pass::close))
                .switchIfEmpty(
                        Mono.error(() -> new FetchFailed(FailureKind.NOT_ASKED, "too many wait for the same address")));
    }

    /** The document or, where that is elsewhere, the way to it: to be gone when this connection is closed. */
    private Mono<Mono<byte[]>> request(URI address, InetAddress allowed, int limit, int hopsLeft, Duration left) {
        long begun = System.nanoTime();
        InetSocketAddress there = new InetSocketAddress(allowed, WebAddresses.port(address));
        HttpClient to = client.remoteAddress(() -> there);
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return (WebAddresses.isSecure(address) ? to.secure(spec -> spec.sslContext(tls)) : to)
                .get()
                .uri(path + query)
                .response((response, body) -> isRedirect(response)
                        ? Mono.just(redirected(
                                address,
                                response.responseHeaders().get(HttpHeaderNames.LOCATION, ""),
                                limit,
                                hopsLeft,
                                left.minusNanos(System.nanoTime() - begun)))
                        : WebBody.read(response, body.asByteArray(), limit).map(Mono::just))
                .single();
    }

    private Mono<byte[]> redirected(URI from, String location, int limit, int hopsLeft, Duration left) {
        if (hopsLeft == 0 || location.isEmpty()) {
            return refused("its redirects lead nowhere");
        }
        try {
            URI target = from.resolve(location);
            return WebAddresses.isSecure(from) && !WebAddresses.isSecure(target)
                    ? refused("it is redirected from https to http")
                    : Mono.defer(() -> hop(target, limit, hopsLeft - 1, left))
                            .onErrorMap(cause -> FetchFailure.of(cause).after(target));
        } catch (IllegalArgumentException notAnAddress) {
            return refused("it is redirected to something that is no URL");
        }
    }

    private static Mono<byte[]> refused(String why) {
        return Mono.error(new FetchFailed(FailureKind.REDIRECT_FAILED, why));
    }

    private <T> Mono<T> inTime(Mono<T> work, Duration left) {
        return work.timeout(left.isPositive() ? left : Duration.ZERO)
                .onErrorMap(
                        TimeoutException.class,
                        late -> new FetchFailed(
                                FailureKind.TIMED_OUT, "it did not come within " + inAll.toSeconds() + " seconds"));
    }

    private static boolean isRedirect(HttpClientResponse response) {
        return switch (response.status().code()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
