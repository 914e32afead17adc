package org.xmppradar.probe.stream;

/** The namespaces of a stream (RFC 6120). */
final class Names {

    static final String STREAMS = "http://etherx.jabber.org/streams";
    static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    static final String DIALBACK = "jabber:server:dialback";

    private Names() {}
}
