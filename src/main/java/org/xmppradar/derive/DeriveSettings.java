package org.xmppradar.derive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the numbers of the day are counted.
 *
 * @param automatic whether they are counted while the radar runs; off for commands that do it when they are done
 * @param every how long a count rests at least before the next; there is none while nothing has changed
 */
@ConfigurationProperties("radar.derive")
record DeriveSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("10m") Duration every) {

    DeriveSettings {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("radar.derive.every is " + every + " but must be longer than nothing");
        }
    }
}
