package org.xmppradar.xml;

/** The namespaces of a stream (RFC 6120, XEP-0220). */
public final class Namespaces {

    public static final String STREAMS = "http://etherx.jabber.org/streams";
    public static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    public static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    public static final String DIALBACK = "jabber:server:dialback";

    private Namespaces() {}
}
