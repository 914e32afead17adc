package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.ingest.Retention;
import org.xmppradar.schedule.Rounds;
import reactor.core.publisher.Mono;

/** Applies the rules of retention once a day, beside the crawl; where there is no rule it does nothing at all. */
final class Forgetting extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Retention retention;
    private final Clock clock;

    Forgetting(Retention retention, CrawlSettings settings, Clock clock) {
        super(settings.automatic() && retention.isOn(), AFTER_START, EVERY);
        this.retention = retention;
        this.clock = clock;
    }

    /** When it fails it is tried again the next day: nothing depends on it. */
    @Override
    protected Mono<Long> round() {
        return retention
                .forget(clock.instant())
                .doOnNext(gone -> LOG.info("{} facts and changes were forgotten, as the rules of retention say", gone))
                .doOnError(failure -> LOG.warn("What is to be forgotten could not be: {}", String.valueOf(failure)))
                .onErrorComplete();
    }
}
