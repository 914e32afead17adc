package org.xmppradar.link;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xmppradar.link.LinkSettings.Account;
import org.xmppradar.link.LinkSettings.Component;
import org.xmppradar.link.LinkSettings.Kind;
import reactor.core.scheduler.Schedulers;

/** Settings for tests. */
public final class LinkFixture {

    private LinkFixture() {}

    /** The usual ones, without a link. */
    public static LinkSettings settings() {
        return settings(256, 5);
    }

    static LinkSettings settings(int inFlight, double perSecond) {
        return settings(Kind.NONE, inFlight, perSecond, Duration.ofSeconds(15), null, null);
    }

    /** Impatient, for a component or an account. */
    public static LinkSettings with(@Nullable Account account, @Nullable Component component, Duration timeout) {
        return settings(account == null ? Kind.COMPONENT : Kind.ACCOUNT, 3000, 1e6, timeout, account, component);
    }

    /** A link that is back soon. */
    public static HomeLink impatient(Login login, LinkSettings settings) {
        Backoff soon = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMinutes(10));
        return new HomeLink(login, settings, soon, Schedulers.parallel());
    }

    /** As many questions as one likes, for a link that needs no home. */
    public static LinkSettings wide(Duration timeout) {
        return settings(Kind.NONE, 3000, 1e6, timeout, null, null);
    }

    private static LinkSettings settings(
            Kind kind,
            int inFlight,
            double perSecond,
            Duration timeout,
            @Nullable Account account,
            @Nullable Component component) {
        return new LinkSettings(
                kind,
                timeout,
                inFlight,
                1,
                perSecond,
                Duration.ofMinutes(10),
                URI.create("mailto:abuse@radar.example"),
                URI.create("https://radar.example/about"),
                account,
                component);
    }
}
