package org.xmppradar.ingest;

import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;

/** Says no about one domain. */
public record AllBut(String suppressed) implements Policy {

    @Override
    public boolean may(DomainName domain, Use use) {
        return !domain.ascii().equals(suppressed);
    }

    @Override
    public long version() {
        return 1;
    }
}
