package org.xmppradar.source;

import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** Takes names from people, one at a time. */
public interface Submissions {

    /** Asks for a domain to be visited; {@code provenance} says where the name is from, such as {@code typed}. */
    Mono<Receipt> submit(DomainName name, String provenance);
}
