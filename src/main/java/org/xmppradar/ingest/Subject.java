package org.xmppradar.ingest;

import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;

/** The node that a fact is about: where its relationship starts, and where its scopes' times are kept. */
sealed interface Subject {

    String name();

    /** {@code (:Domain)} */
    record OfDomain(DomainName domain) implements Subject {
        @Override
        public String name() {
            return domain.ascii();
        }
    }

    /** {@code (:Host)} */
    record OfHost(HostName host) implements Subject {
        @Override
        public String name() {
            return host.ascii();
        }
    }
}
