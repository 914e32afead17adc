package org.xmppradar.ingest;

import java.time.Instant;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.EntityInfo;

/**
 * Whether a domain opted in to be named in the links of others (XEP-0485): kept as {@code (:Domain {willingSince})} beside the fact that
 * it follows from, for it is asked of both ends of each link, and of each domain on a path.
 */
final class Willing {

    private static final String OPTED_IN = "{" + EntityInfo.SERVER_INFORMATION + "}";

    private Willing() {}

    /**
     * Since when its own server has said so, as far as is known; nothing when it does not.
     *
     * @param before what was known of that before the visits
     */
    static Optional<Instant> since(DomainName domain, Ledger ledger, Optional<Instant> before) {
        return ledger.since(
                InBandScope.info(domain),
                fact -> fact.type() == FactType.ADVERTISES && fact.target().equals(OPTED_IN),
                before);
    }
}
