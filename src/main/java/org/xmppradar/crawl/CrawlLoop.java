package org.xmppradar.crawl;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Starts the crawl after everything else and stops it before: nobody who is needed to write what was seen has gone by then.
 */
final class CrawlLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlLoop.class);

    private final Crawler crawler;
    private final CrawlSettings settings;
    private Sinks.Empty<Void> stop = Sinks.empty();
    private Sinks.Empty<Void> stopped = Sinks.empty();
    private @Nullable Disposable running;

    CrawlLoop(Crawler crawler, CrawlSettings settings) {
        this.crawler = crawler;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.automatic();
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            stop = Sinks.empty();
            stopped = Sinks.empty();
            running = crawler.crawl(stop.asMono())
                    .doFinally(_ -> stopped.tryEmitEmpty())
                    .subscribe(_ -> {}, failure -> LOG.error("The crawl has ended, which it never should", failure));
        }
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** Running visits are dropped, they are due again; what was seen already is written, if that can be had soon. */
    @Override
    public synchronized void stop(Runnable callback) {
        stop.tryEmitEmpty();
        Disposable crawl = running;
        stopped.asMono()
                .timeout(settings.drainWithin(), Mono.fromRunnable(() -> abandon(crawl)))
                .doFinally(_ -> callback.run())
                .subscribe();
    }

    private static void abandon(@Nullable Disposable crawl) {
        LOG.warn("The database did not take the last visits in time; they will be made again");
        if (crawl != null) {
            crawl.dispose();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null && !running.isDisposed();
    }
}
