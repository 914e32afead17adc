package org.xmppradar.link.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Flux;

/** Waits for what happens on another thread. */
final class Waiting {

    private Waiting() {}

    /** Repeats something until it says false, or the thread is interrupted. */
    static void untilInterrupted(Duration every, BooleanSupplier task) {
        try {
            boolean going = true;
            while (going && !Thread.currentThread().isInterrupted()) {
                going = task.getAsBoolean() && !new CountDownLatch(1).await(every.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    static void until(BooleanSupplier condition) {
        Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                .filter(_ -> condition.getAsBoolean())
                .blockFirst(Duration.ofMinutes(1));
    }
}
