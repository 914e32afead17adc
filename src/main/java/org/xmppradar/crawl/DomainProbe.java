package org.xmppradar.crawl;

import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Visit;
import reactor.core.publisher.Mono;

/** Looks at one domain from every side. */
interface DomainProbe {

    /** All that could be seen of {@code domain}. Never fails: what could not be seen is an observation in the visit. */
    Mono<Visit> visit(DomainName domain);
}
