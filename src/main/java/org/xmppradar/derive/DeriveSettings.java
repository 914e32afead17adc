package org.xmppradar.derive;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the numbers of the day are counted.
 *
 * @param automatic whether they are counted while the radar runs; off for commands that do it when they are done
 * @param every how long a count rests at most before the next: less when it was quick; there is none while nothing has changed
 */
@ConfigurationProperties("radar.derive")
record DeriveSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("10m") Duration every) {

    private static final int RESTS = 19;

    DeriveSettings {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("radar.derive.every is " + every + " but must be longer than nothing");
        }
    }

    /** How long a count that took so long rests. A small federation's numbers are soon those of now, and a large one's take a twentieth of the time. */
    Duration rest(Duration took) {
        return Collections.min(List.of(took.multipliedBy(RESTS), every));
    }
}
