package org.xmppradar.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the same round again and again while the radar runs, never two at once; one whose time comes during another is left out. */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final boolean automatic;
    private final Duration first;
    private final Duration every;
    private @Nullable Disposable running;

    /**
     * @param automatic whether they begin with the radar
     * @param first so long after the start comes the first
     * @param every so long after it the next, at the soonest
     */
    protected Rounds(boolean automatic, Duration first, Duration every) {
        this.automatic = automatic;
        this.first = first;
        this.every = every;
    }

    /** @param every so long after the start comes the first, and so long after each the next, at the soonest */
    protected Rounds(boolean automatic, Duration every) {
        this(automatic, every, every);
    }

    /** One of them. It deals with its own failures: one that leaves it ends the rounds. */
    protected abstract Mono<?> round();

    @Override
    public final boolean isAutoStartup() {
        return automatic;
    }

    @Override
    public final synchronized void start() {
        if (!isRunning()) {
            running = Flux.interval(first, every)
                    .onBackpressureDrop()
                    .concatMap(_ -> round(), 1)
                    .subscribe(
                            _ -> {}, failure -> LOG.error("{} has ended, which it never should", getClass(), failure));
        }
    }

    @Override
    public final synchronized void stop() {
        if (running != null) {
            running.dispose();
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return running != null && !running.isDisposed();
    }
}
