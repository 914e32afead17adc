package org.xmppradar.query;

import reactor.core.publisher.Flux;

/** How the crawl stands, now and as it moves on. */
public interface CrawlProgress {

    /** The state now. */
    Progress now();

    /** The state now and each newer one; a slow reader misses those in between. */
    Flux<Progress> live();
}
