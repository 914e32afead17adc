package org.xmppradar.ingest;

import java.time.Instant;
import java.util.List;

/**
 * A crawler at work, from its start on. {@code (:Crawl)}
 *
 * @param probes what it looks with: {@code dns}, {@code stream}, {@code web}, {@code inband}; what is missing was not looked at
 */
public record CrawlRun(String id, Instant startedAt, List<String> probes) {

    public CrawlRun {
        probes = List.copyOf(probes);
    }
}
