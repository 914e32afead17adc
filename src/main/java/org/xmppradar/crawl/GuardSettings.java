package org.xmppradar.crawl;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When so many questions to the DNS fail at once that it must be our fault: the crawl then pauses and writes nothing.
 *
 * @param window how far back it looks; also how long a visit whose questions failed waits to be believed
 * @param questions fewer questions within the window say nothing
 * @param domains questions about fewer domains say nothing
 * @param share the share of the questions that must have failed, such as 0.5
 * @param probeEvery how often a few domains are tried while the crawl pauses
 * @param probes how many domains that are
 */
@ConfigurationProperties("radar.guard")
record GuardSettings(
        @DefaultValue("5m") Duration window,
        @DefaultValue("50") int questions,
        @DefaultValue("10") int domains,
        @DefaultValue("0.5") double share,
        @DefaultValue("30s") Duration probeEvery,
        @DefaultValue("6") int probes) {

    GuardSettings {
        require(window.isPositive(), "window", window, "longer than nothing");
        require(questions > 0, "questions", questions, "at least 1");
        require(domains > 0, "domains", domains, "at least 1");
        require(share > 0 && share <= 1, "share", share, "above 0 and at most 1");
        require(probeEvery.isPositive(), "probe-every", probeEvery, "longer than nothing");
        require(probes > 0, "probes", probes, "at least 1");
    }

    private static void require(boolean met, String name, Object value, String need) {
        if (!met) {
            throw new IllegalArgumentException("radar.guard." + name + " is " + value + " but must be " + need);
        }
    }
}
