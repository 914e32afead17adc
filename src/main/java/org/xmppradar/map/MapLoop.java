package org.xmppradar.map;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.xmppradar.map.Cartographer.Work;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has the map made while the radar runs: the first edition soon, the others at most so often as the settings say. What fails is an edition
 * less; the last one stays, and the next look sees everything again.
 */
final class MapLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MapLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private static final int YOUNG = 10;

    private final Cartographer cartographer;
    private final MapSettings settings;
    private @Nullable Disposable running;

    MapLoop(Cartographer cartographer, MapSettings settings) {
        this.cartographer = cartographer;
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
                    .concatMap(_ -> edition(), 1)
                    .subscribe(
                            _ -> {}, failure -> LOG.error("The map is made no more, which never should be", failure));
        }
    }

    /** After a look that found domains, none for a while, be it that it failed: each reads the whole federation. */
    private Mono<Work> edition() {
        return cartographer
                .work()
                .doOnError(failure -> LOG.warn("The map could not be made: {}", String.valueOf(failure.getMessage())))
                .onErrorResume(_ -> Mono.delay(settings.every()).then(Mono.empty()))
                .delayUntil(work -> Mono.delay(rest(work)));
    }

    /** A map that was laid out anew is young as a rule, and the next one will have much more on it. */
    private Duration rest(Work work) {
        return switch (work.due()) {
            case NIGHT, SWEEP -> settings.every();
            case ANEW -> settings.every().dividedBy(YOUNG);
            case NOTHING -> work.domains() == 0 ? Duration.ZERO : settings.every();
        };
    }

    @Override
    public synchronized void stop() {
        Disposable making = running;
        if (making != null) {
            making.dispose();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null && !running.isDisposed();
    }
}
