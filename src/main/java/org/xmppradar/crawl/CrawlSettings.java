package org.xmppradar.crawl;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the crawl runs.
 *
 * @param automatic whether it begins with the app; off for commands that visit only what they are told
 * @param concurrency how many domains are visited at the same time
 * @param batch how many visits are written in one transaction: some 100 rows each, and 5,000 rows are best
 * @param batchWithin how long a visit waits for others to be written with
 * @param poll how often to look for due names when there were none
 * @param visitWithin when a visit that does not end is given up; a net below the probe's own deadlines, which leave out the time
 *     that politeness makes it wait
 * @param drainWithin how long a shutdown waits for what was seen to be written
 */
@ConfigurationProperties("radar.crawl")
record CrawlSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("64") int concurrency,
        @DefaultValue("50") int batch,
        @DefaultValue("1s") Duration batchWithin,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15m") Duration visitWithin,
        @DefaultValue("10s") Duration drainWithin) {

    CrawlSettings {
        requirePositive("concurrency", concurrency);
        requirePositive("batch", batch);
        requirePositive("batch-within", batchWithin);
        requirePositive("poll", poll);
        requirePositive("visit-within", visitWithin);
        requirePositive("drain-within", drainWithin);
    }

    private static void requirePositive(String name, int value) {
        require(value > 0, "radar.crawl." + name + " is " + value + " but must be at least 1");
    }

    private static void requirePositive(String name, Duration value) {
        require(value.isPositive(), "radar.crawl." + name + " is " + value + " but must be longer than nothing");
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
