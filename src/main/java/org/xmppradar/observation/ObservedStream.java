package org.xmppradar.observation;

import java.util.Locale;
import org.xmppradar.model.Transport;

/**
 * That a stream of our own to a domain works, and how it came to be.
 *
 * @param authentication how we proved who we are
 * @param bidirectional whether answers come back on the same stream (XEP-0288)
 * @param tlsVersion such as {@code TLSv1.3}
 * @param cipher the IANA name of the cipher suite
 */
public record ObservedStream(
        Transport transport, Authentication authentication, boolean bidirectional, String tlsVersion, String cipher) {

    /** How a server proves to another who it is. */
    public enum Authentication {
        /** By its certificate (SASL EXTERNAL, XEP-0178). */
        EXTERNAL,
        /** By the DNS (XEP-0220). */
        DIALBACK;

        /** The form stored and shown. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
