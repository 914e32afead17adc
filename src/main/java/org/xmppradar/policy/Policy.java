package org.xmppradar.policy;

import org.xmppradar.model.DomainName;

/** The owner's word. Every stage asks before it acts, and takes no for an answer. */
public interface Policy {

    /** Whether {@code domain} may be used so. Cheap: it is asked for every name at every stage. */
    boolean may(DomainName domain, Use use);

    /** Grows by one whenever an answer may have changed, so that what was rendered under an older word is dropped. */
    long version();
}
