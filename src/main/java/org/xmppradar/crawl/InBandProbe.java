package org.xmppradar.crawl;

import java.util.List;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Observation;
import reactor.core.publisher.Mono;

/** Asks a domain over XMPP itself, where we have a link into the federation; without one it sees nothing. Never fails. */
@FunctionalInterface
interface InBandProbe {

    /** No link, no questions. */
    InBandProbe OFF = domain -> Mono.just(List.of());

    Mono<List<Observation>> look(DomainName domain);
}
