package org.xmppradar.api;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Stands before everything that is handed in, by form or API: no other site may make a visitor do it, and nobody floods us. */
@Component
final class SubmissionGate implements WebFilter {

    private final ClientBuckets buckets;

    SubmissionGate(ClientBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        if (isCrossSite(exchange.getRequest())) {
            return refuse(HttpStatus.FORBIDDEN, "This was sent from another site's page, so it was not taken.");
        }
        Duration wait = buckets.take(client(exchange.getRequest()));
        if (wait.isZero()) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return refuse(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many names came from this address; try again in " + (wait.toMinutes() + 1) + " minutes.");
    }

    private static Mono<Void> refuse(HttpStatus status, String sentence) {
        return Mono.error(new ResponseStatusException(status, sentence));
    }

    /** Browsers say where a request comes from (Fetch metadata; before that, Origin); programs say nothing and need no shield. */
    private static boolean isCrossSite(ServerHttpRequest request) {
        @Nullable String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        @Nullable String origin = request.getHeaders().getOrigin();
        return origin != null
                && !authority(origin)
                        .equals(Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.HOST)));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noOrigin) {
            return Optional.empty();
        }
    }

    private static InetAddress client(ServerHttpRequest request) {
        @Nullable InetSocketAddress remote = request.getRemoteAddress();
        @Nullable InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? InetAddress.getLoopbackAddress() : address;
    }
}
