package org.xmppradar.frontier;

import java.time.Instant;
import java.util.Collection;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The names that are known, and when each is to be visited. A name that is due is leased to whoever asked, until it is
 * {@link #release released}; leases live in memory only, so what a killed process had leased is simply due again.
 */
public interface Frontier {

    /**
     * Adds names that may be enqueued; a known one only gains the provenance. One answer for each name that was let in, in no
     * particular order; none for a refused one.
     */
    Flux<Placed> offer(Collection<FoundName> names);

    /** Leases up to {@code limit} names whose time has come, the longest waiting first, as politeness allows. */
    Flux<DomainName> due(int limit);

    /** Ends a lease. The visit was written, and its time of return with it: see {@code Ingest}. */
    void release(DomainName name);

    /** Ends a lease without a visit: the name is not due before {@code until}. */
    Mono<Void> postpone(DomainName name, Instant until);

    /** How much is known and due. */
    Mono<FrontierSize> size();
}
