package org.xmppradar.probe.stream;

import java.time.Instant;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import reactor.core.publisher.Mono;

/** Remembers surveys for longer than a process lives; whoever keeps what they found can tell. */
public interface SurveyMemory {

    /** When a domain's endpoint was last surveyed; empty when it never was. */
    Mono<Instant> lastSurvey(DomainName domain, Endpoint endpoint);
}
