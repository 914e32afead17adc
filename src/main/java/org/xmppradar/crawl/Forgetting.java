package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.xmppradar.ingest.Retention;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Applies the rules of retention once a day, beside the crawl; where there is no rule it does nothing at all. */
final class Forgetting implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Retention retention;
    private final CrawlSettings settings;
    private final Clock clock;
    private @Nullable Disposable running;

    Forgetting(Retention retention, CrawlSettings settings, Clock clock) {
        this.retention = retention;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.automatic() && retention.isOn();
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            running = Flux.interval(AFTER_START, EVERY)
                    .onBackpressureDrop()
                    .concatMap(_ -> forget(), 1)
                    .subscribe();
        }
    }

    /** When it fails it is tried again the next day: nothing depends on it. */
    private Mono<Long> forget() {
        return retention
                .forget(clock.instant())
                .doOnNext(gone -> LOG.info("{} facts and changes were forgotten, as the rules of retention say", gone))
                .doOnError(failure -> LOG.warn("What is to be forgotten could not be: {}", String.valueOf(failure)))
                .onErrorComplete();
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null && !running.isDisposed();
    }
}
