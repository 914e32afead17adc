package org.xmppradar.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What browsers are told to forbid: pages show strangers' text, so nothing in it may ever run (threats.md W2). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageHeaders implements WebFilter {

    /** The one page that others may show within theirs: there is nothing on it that a click could do for somebody else. */
    static final String EMBED = "/map/embed";

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'");

    private static final String ALONE = POLICY + "; frame-ancestors 'none'";
    private static final String FRAMED = POLICY + "; frame-ancestors *";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        boolean framed = exchange.getRequest().getPath().value().equals(EMBED);
        headers.set("Content-Security-Policy", framed ? FRAMED : ALONE);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        return chain.filter(exchange);
    }
}
