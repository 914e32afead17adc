package org.xmppradar.derive;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.graph.TooLarge;
import org.xmppradar.graph.Written;
import org.xmppradar.schedule.Rounds;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Timed;

/**
 * Has the numbers counted now and then while the radar runs: soon after the first facts, and then as often as the settings
 * let it. A count that fails is a count less; the next one sees everything again.
 */
final class DeriveLoop extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(DeriveLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Derivation derivation;
    private final DeriveSettings settings;

    DeriveLoop(Derivation derivation, DeriveSettings settings) {
        super(settings.automatic(), Collections.min(List.of(LOOK, settings.every())));
        this.derivation = derivation;
        this.settings = settings;
    }

    /** After a count of something new, none for a while; nor after one that read all and had no room for it. */
    @Override
    protected Mono<Boolean> round() {
        return derivation
                .derive()
                .map(written -> !written.equals(Written.NOTHING))
                .doOnError(failure ->
                        LOG.warn("The numbers could not be counted: {}", String.valueOf(failure.getMessage())))
                .onErrorReturn(TooLarge.class, true)
                .onErrorReturn(false)
                .timed()
                .delayUntil(count -> count.get() ? Mono.delay(settings.rest(count.elapsed())) : Mono.empty())
                .map(Timed::get);
    }
}
