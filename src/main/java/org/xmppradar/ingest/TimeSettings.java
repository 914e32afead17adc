package org.xmppradar.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How time is told.
 *
 * @param gap a domain that was not visited for longer than this was not watched in between, which is shown as a gap, never as a
 *     change; longer than radar.frontier.every, else there would be gaps only
 */
@ConfigurationProperties("radar.time")
record TimeSettings(@DefaultValue("3d") Duration gap) {

    TimeSettings {
        if (!gap.isPositive()) {
            throw new IllegalArgumentException("radar.time.gap is " + gap + " but must be longer than nothing");
        }
    }
}
