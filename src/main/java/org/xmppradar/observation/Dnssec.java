package org.xmppradar.observation;

import java.util.Locale;

/**
 * How far DNSSEC vouches for an answer (RFC 4033 5). A bogus answer is none of these: it is a failure,
 * {@link FailureKind#DNS_BOGUS}, with the resolver's reason.
 */
public enum Dnssec {
    /** A chain of signatures leads from the root to the answer: the AD bit of a trusted resolver (RFC 4035 3.2.3). */
    SECURE,
    /** Insecure: the answer carries signatures, but no DS record leads to them from the parent zone. */
    UNCHAINED,
    /** Insecure: the answer carries no signatures. */
    UNSIGNED;

    public boolean isSecure() {
        return this == SECURE;
    }

    /** The form stored and shown, such as {@code secure}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
