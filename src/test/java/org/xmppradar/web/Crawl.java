package org.xmppradar.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.ProgressHub;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Reports visits that never were, so that the live part of the pages has something to show. */
final class Crawl {

    private static final List<String> NAMES =
            List.of("good.example", "refused.example", "suppressed.example", "shared1.example", "expired.example");
    private static final List<String> KINDS =
            List.of("reachable", "refused", "reset", "reachable", "certificate-expired");

    private Crawl() {}

    /** A visit each {@code pace}, until the app ends. */
    static void pretend(ConfigurableApplicationContext context, Duration pace) {
        ProgressHub hub = context.getBean(ProgressHub.class);
        Clock clock = context.getBean(Clock.class);
        Disposable visits = Flux.interval(pace).subscribe(n -> {
            int i = (int) (n % NAMES.size());
            hub.count(40 - n % 40, 4, n, Fixture.DOMAINS);
            hub.visited(new DomainName(NAMES.get(i)), clock.instant(), KINDS.get(i));
        });
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                visits.dispose();
            }
        });
    }
}
