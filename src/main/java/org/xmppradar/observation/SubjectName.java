package org.xmppradar.observation;

import java.util.Locale;
import org.xmppradar.model.Text;

/** One subject alternative name of a certificate, kept by its type because each type is compared by its own rule. */
public record SubjectName(Type type, String value) {

    /** The name types that may identify an XMPP server (RFC 6120 13.7.1.2.1), and the rest. */
    public enum Type {
        /** dNSName, A-labels, may have a wildcard as its whole left label. */
        DNS,
        /** SRVName (RFC 4985), such as {@code _xmpp-server.example.org}. */
        SRV,
        /** id-on-xmppAddr, U-labels, never a wildcard. */
        XMPP,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LIMIT = 300;

    public SubjectName {
        value = Text.clean(value, LIMIT);
    }
}
