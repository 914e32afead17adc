package org.xmppradar.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.map.Cartographer;

/** The pages and the API of the tests, started once for each test JVM. */
public final class Site {

    private static final AtomicInteger FILLED = new AtomicInteger();

    private static final class Shared {
        private static final ConfigurableApplicationContext CONTEXT =
                TestPages.start(0, "--radar.submissions.per-hour=10000", "--radar.submissions.in-all-per-hour=10000");
    }

    private Site() {}

    /** Over the fixture, as seen six minutes before the instant that is returned; the owner of suppressed.example objects. */
    public static Instant filled() {
        Instant now = bean(Clock.class).instant();
        TestDatabase.wipe();
        Fixture.load(bean(Graph.class), now);
        Fixture.number(bean(Graph.class), FILLED.incrementAndGet());
        TestPages.suppress("suppressed.example");
        return now;
    }

    /** Draws the map of what is there. */
    public static void map() {
        bean(Cartographer.class).work().block(Duration.ofMinutes(1));
    }

    /** Over nothing. */
    public static void empty() {
        bean(Clock.class);
        TestDatabase.wipe();
    }

    /** A part of the app. */
    public static <T> T bean(Class<T> type) {
        return Shared.CONTEXT.getBean(type);
    }

    static ConfigurableApplicationContext context() {
        return Shared.CONTEXT;
    }

    /** Where it is. */
    public static String address() {
        return address(Shared.CONTEXT);
    }

    /** Where such an app is. */
    public static String address(ConfigurableApplicationContext app) {
        return "http://127.0.0.1:" + app.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Asks another one over the same folder, started for this; it ends with the test JVM. The graph is filled anew. */
    public static WebTestClient again(ConfigurableApplicationContext app, Duration patience) {
        ConfigurableApplicationContext other =
                TestPages.start(0, "--radar.data=" + app.getEnvironment().getRequiredProperty("radar.data"));
        Fixture.load(bean(Graph.class), bean(Clock.class).instant());
        return client(other, patience);
    }

    /** Asks it, and waits so long for an answer. */
    public static WebTestClient client(Duration patience) {
        return client(Shared.CONTEXT, patience);
    }

    /** The same of another. */
    public static WebTestClient client(ConfigurableApplicationContext app, Duration patience) {
        return WebTestClient.bindToServer()
                .baseUrl(address(app))
                .responseTimeout(patience)
                .build();
    }

    /** What stands at a path, which must be there. */
    public static String text(WebTestClient client, String path) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
