package org.xmppradar.link.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.ObservedStream.Authentication;

/** How the domains that have called us proved who they are, the last time. */
final class Callers {

    private static final int REMEMBERED = 100_000;

    private final Cache<DomainName, Authentication> proofs =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    void proved(DomainName domain, Authentication how) {
        proofs.put(domain, how);
    }

    Optional<Authentication> proof(DomainName domain) {
        return Optional.ofNullable(proofs.getIfPresent(domain));
    }
}
