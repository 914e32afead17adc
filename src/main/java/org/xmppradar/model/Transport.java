package org.xmppradar.model;

/** How TLS begins: on an XMPP stream by STARTTLS (RFC 6120 5), or with the first byte (XEP-0368). */
public enum Transport {
    STARTTLS("starttls"),
    DIRECT_TLS("direct");

    private final String key;

    Transport(String key) {
        this.key = key;
    }

    /** The form stored and shown: {@code starttls} or {@code direct}. */
    public String key() {
        return key;
    }
}
