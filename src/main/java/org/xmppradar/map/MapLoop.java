package org.xmppradar.map;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.map.Cartographer.Work;
import org.xmppradar.schedule.Rounds;
import reactor.core.publisher.Mono;

/**
 * Has the map made while the radar runs: the first edition soon, the others at most so often as the settings say. What fails is an edition
 * less; the last one stays, and the next look sees everything again.
 */
final class MapLoop extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(MapLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private static final int YOUNG = 10;

    private final Cartographer cartographer;
    private final MapSettings settings;

    MapLoop(Cartographer cartographer, MapSettings settings) {
        super(settings.automatic(), Collections.min(List.of(LOOK, settings.every())));
        this.cartographer = cartographer;
        this.settings = settings;
    }

    /** After a look that found domains, none for a while, be it that it failed: each reads the whole federation. */
    @Override
    protected Mono<Work> round() {
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
}
