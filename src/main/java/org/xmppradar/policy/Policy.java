package org.xmppradar.policy;

import org.xmppradar.model.DomainName;

/** The owner's word. Every stage asks before it acts, and takes no for an answer. */
public interface Policy {

    /** Whether {@code domain} may be used so. Cheap: it is asked for every name at every stage. */
    boolean may(DomainName domain, Use use);

    /** Whether every domain may be used so: nobody need ask for each name within a text then. False is never wrong. */
    default boolean mayAll(Use use) {
        return false;
    }

    /** Grows by one whenever an answer may have changed, so that what was rendered under an older word is dropped. */
    long version();
}
