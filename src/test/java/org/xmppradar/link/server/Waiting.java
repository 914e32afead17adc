package org.xmppradar.link.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Flux;

/** Waits for what happens on another thread. */
final class Waiting {

    private Waiting() {}

    static void until(BooleanSupplier condition) {
        Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                .filter(_ -> condition.getAsBoolean())
                .blockFirst(Duration.ofSeconds(10));
    }
}
