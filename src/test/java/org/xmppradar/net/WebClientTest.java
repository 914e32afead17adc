package org.xmppradar.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeZone;

/** What the web may make us fetch, and what not (threats.md S2, S3, X6). */
class WebClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LIMIT = 100_000;

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(2));
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private FakeDns dns;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        dns = FakeDns.of(new FakeZone()
                .address("lists.example", "127.0.0.1")
                .address("mixed.example", "127.0.0.1")
                .address("mixed.example", "10.0.0.1"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/list", exchange -> answer(exchange, 200, "a.example\n"));
        server.createContext("/moved", exchange -> moved(exchange, "/list"));
        server.createContext("/twice", exchange -> moved(exchange, "/moved"));
        server.createContext("/loop", exchange -> moved(exchange, "/loop"));
        server.createContext("/inside", exchange -> moved(exchange, "http://169.254.169.254/latest"));
        server.createContext("/file", exchange -> moved(exchange, "file:///etc/passwd"));
        server.createContext("/huge", exchange -> answer(exchange, 200, "x".repeat(LIMIT + 1)));
        server.createContext("/gone", exchange -> answer(exchange, 404, "no"));
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, "bytes");
        });
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        server.stop(0);
        dns.close();
        net.close();
    }

    @Test
    void fetchesADocumentAndFollowsARedirect() {
        assertThat(fetch("/list")).isEqualTo("a.example\n");
        assertThat(fetch("/moved?x=1")).isEqualTo("a.example\n");
        assertThat(asked).contains("/moved?x=1 identity").endsWith("/list identity");
    }

    /** Three connections, each 2.5 s after the one before, and three seconds for what is not waiting. */
    @Test
    void itsOwnPolitenessTakesNoTimeFromADocumentThatWasMoved() {
        NetSettings slow = new NetSettings(
                true, PATIENCE, PATIENCE, PATIENCE, PATIENCE, 1 << 20, 4, 0.4, 4, Duration.ofMinutes(1), null, 50, 20);
        WebClient client =
                net.web(net.resolver(dns.address()), FakeAuthority.trusting(List.of()), slow, Duration.ofSeconds(3));

        assertThat(client.get(URI.create("http://lists.example:" + port() + "/twice"), LIMIT)
                        .map(bytes -> new String(bytes, UTF_8))
                        .block(PATIENCE))
                .isEqualTo("a.example\n");
    }

    @Test
    void givesUpOnWhatNeverEndsOrIsTooLarge() {
        refuses("/loop", "its redirects lead nowhere");
        assertThat(asked).hasSize(6);
        refuses("/huge", "it is larger than 97 KiB");
    }

    @Test
    void refusesWhatItDidNotAskFor() {
        refuses("/gone", "the server answered 404");
        refuses("/bomb", "the server compressed it, though asked not to");
        refuses("/inside", "its host is not a domain name");
        refuses("/file", "only http and https are spoken");
    }

    @Test
    void refusesAHostOfWhichOneAddressIsNotPublic() {
        refuses(
                client(true),
                "http://mixed.example:" + port() + "/list",
                "its host leads to an address that is not public");
        refuses(client(true), "http://none.example/", "its host has no address");
        assertThat(asked).isEmpty();
    }

    @Test
    void outsideTheLabNoLoopbackAndNoOtherPort() {
        refuses(client(false), "http://lists.example/list", "its host leads to an address that is not public");
        refuses(client(false), "http://lists.example:" + port() + "/list", "its port is neither 80 nor 443");
        refuses(client(false), "http://me@lists.example/list", "it carries a user name");
        assertThat(asked).isEmpty();
    }

    private WebClient client(boolean loopback) {
        return net.web(
                net.resolver(dns.address()),
                FakeAuthority.trusting(List.of()),
                TestNet.settings(loopback, Duration.ofSeconds(2)));
    }

    private String fetch(String path) {
        byte[] body = client(true)
                .get(URI.create("http://lists.example:" + port() + path), LIMIT)
                .blockOptional()
                .orElseThrow();
        return new String(body, UTF_8);
    }

    private void refuses(String path, String why) {
        refuses(client(true), "http://lists.example:" + port() + path, why);
    }

    private static void refuses(WebClient client, String address, String why) {
        assertThatThrownBy(() -> client.get(URI.create(address), LIMIT).block())
                .isInstanceOf(FetchFailed.class)
                .hasMessage(why);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void moved(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        try (exchange) {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }
}
