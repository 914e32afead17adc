package org.xmppradar.model;

/** The two doors of an XMPP domain: for its users' clients, and for other servers. */
public enum Service {
    C2S("client", "jabber:client", 5222),
    S2S("server", "jabber:server", 5269);

    private final String role;
    private final String namespace;
    private final int fallbackPort;

    Service(String role, String namespace, int fallbackPort) {
        this.role = role;
        this.namespace = namespace;
        this.fallbackPort = fallbackPort;
    }

    /** The default namespace of the stream (RFC 6120 4.8.2). */
    public String namespace() {
        return namespace;
    }

    /** The port when a domain has no SRV record (RFC 6120 3.2.2). */
    public int fallbackPort() {
        return fallbackPort;
    }

    /** The protocol name to offer in ALPN over direct TLS (XEP-0368). */
    public String alpn() {
        return "xmpp-" + role;
    }

    /** The first labels of the SRV record, such as {@code _xmpps-client._tcp} (RFC 6120 3.2.1, XEP-0368). */
    public String srvPrefix(Transport transport) {
        return (transport == Transport.STARTTLS ? "_xmpp-" : "_xmpps-") + role + "._tcp";
    }

    /** The form stored and shown: {@code c2s} or {@code s2s}. */
    public String key() {
        return this == C2S ? "c2s" : "s2s";
    }
}
