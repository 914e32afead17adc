package org.xmppradar.map;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xmppradar.query.LinkKind;

/**
 * How the map is made.
 *
 * @param automatic whether editions are made while the radar runs
 * @param kinds what links domains on it: federation, host, key, service, authority
 * @param every how long an edition stays the newest at least, while domains come
 * @param night from which hour on, UTC, the map of the day is made, on which all may move a little
 * @param anew a number; a greater one than the last edition was made under has all laid out anew, once
 * @param threads how many threads lay it out
 * @param mostLinks how many links are laid out at most, which bounds the memory that it takes
 */
@ConfigurationProperties("radar.map")
public record MapSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue({"federation", "host", "key"}) Set<LinkKind> kinds,
        @DefaultValue("30m") Duration every,
        @DefaultValue("3") int night,
        @DefaultValue("0") long anew,
        @DefaultValue("1") int threads,
        @DefaultValue("2000000") int mostLinks) {

    public MapSettings {
        kinds = Set.copyOf(kinds);
        require(every.isPositive(), "radar.map.every is " + every + " but must be longer than nothing");
        require(night >= 0 && night < 24, "radar.map.night is " + night + " but must be an hour, 0 to 23");
        require(anew >= 0, "radar.map.anew is " + anew + " but must not be below 0");
        require(threads >= 1 && threads <= 64, "radar.map.threads is " + threads + " but must be 1 to 64");
        require(mostLinks >= 1, "radar.map.most-links is " + mostLinks + " but must be at least 1");
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
