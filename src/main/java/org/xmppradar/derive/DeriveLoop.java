package org.xmppradar.derive;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.xmppradar.graph.Written;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has the numbers counted now and then while the radar runs: soon after the first facts, and then at most so often as the settings
 * say. A count that fails is a count less; the next one sees everything again.
 */
final class DeriveLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeriveLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Derivation derivation;
    private final DeriveSettings settings;
    private @Nullable Disposable running;

    DeriveLoop(Derivation derivation, DeriveSettings settings) {
        this.derivation = derivation;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.automatic();
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            Duration look = settings.every().compareTo(LOOK) < 0 ? settings.every() : LOOK;
            running = Flux.interval(look)
                    .onBackpressureDrop()
                    .concatMap(_ -> counted(), 1)
                    .subscribe(_ -> {}, failure -> LOG.error("The counting has ended, which it never should", failure));
        }
    }

    /** After a count that found something new, none for a while. */
    private Mono<Written> counted() {
        return derivation
                .derive()
                .doOnError(failure ->
                        LOG.warn("The numbers could not be counted: {}", String.valueOf(failure.getMessage())))
                .onErrorReturn(Written.NOTHING)
                .delayUntil(written -> written.equals(Written.NOTHING) ? Mono.empty() : Mono.delay(settings.every()));
    }

    @Override
    public synchronized void stop() {
        Disposable counting = running;
        if (counting != null) {
            counting.dispose();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null && !running.isDisposed();
    }
}
