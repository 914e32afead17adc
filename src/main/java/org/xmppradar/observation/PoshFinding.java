package org.xmppradar.observation;

import java.util.Locale;

/** Whether POSH vouches for a served certificate (RFC 7711 3.3). */
public enum PoshFinding {
    /** The domain says nothing by POSH. */
    ABSENT,
    /** It says something that must not be used: it lasts for no time. */
    EXPIRED,
    MATCHES,
    MISMATCH;

    /** The form stored and shown. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
