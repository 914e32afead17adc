package org.xmppradar.ingest;

import java.util.List;
import org.xmppradar.graph.Written;
import org.xmppradar.observation.Visit;
import reactor.core.publisher.Mono;

/** Where visits become history. */
public interface Ingest {

    /**
     * Writes what appeared, changed or vanished, in one transaction: all of the visits, or none. Idempotent: the same visits
     * again change nothing.
     */
    Mono<Written> write(List<Visit> visits);
}
