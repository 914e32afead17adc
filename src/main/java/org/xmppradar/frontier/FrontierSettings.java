package org.xmppradar.frontier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often domains are visited.
 *
 * @param every the interval between two visits of a domain that can be reached
 * @param atLeast never sooner than this after the last visit
 * @param atMost never later than this, however often a domain could not be reached
 * @param gap a domain that was not visited for longer than this was not watched in between, which is shown as a gap, never as a
 *     change; a domain that fails again and again is visited so seldom that it has gaps
 * @param together how many domains below one zone may be visited at the same time
 * @param goneAfter a domain is gone when nobody has answered for it for so long, at five visits or more
 * @param goneEvery the interval between two visits of a domain that is gone
 */
@ConfigurationProperties("radar.frontier")
public record FrontierSettings(
        @DefaultValue("24h") Duration every,
        @DefaultValue("1h") Duration atLeast,
        @DefaultValue("14d") Duration atMost,
        @DefaultValue("3d") Duration gap,
        @DefaultValue("4") int together,
        @DefaultValue("30d") Duration goneAfter,
        @DefaultValue("30d") Duration goneEvery) {

    public FrontierSettings {
        require(atLeast.isPositive(), "radar.frontier.at-least is " + atLeast + " but must be longer than nothing");
        require(
                atLeast.compareTo(every) <= 0 && every.compareTo(atMost) <= 0,
                "radar.frontier.every is " + every + " but must lie between at-least, " + atLeast + ", and at-most, "
                        + atMost);
        require(
                gap.compareTo(every) > 0,
                "radar.frontier.gap is " + gap + " but must be longer than every, " + every
                        + ", else there would be gaps only");
        require(
                goneAfter.compareTo(every) >= 0,
                "radar.frontier.gone-after is " + goneAfter + " but must be at least every, " + every);
        require(
                goneEvery.compareTo(every) >= 0,
                "radar.frontier.gone-every is " + goneEvery + " but must be at least every, " + every);
        require(together > 0, "radar.frontier.together is " + together + " but must be at least 1");
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
