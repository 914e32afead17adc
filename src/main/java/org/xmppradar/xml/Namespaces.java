package org.xmppradar.xml;

/** The namespaces of a stream (RFC 6120, XEP-0220, XEP-0288, XEP-0478). */
public final class Namespaces {

    public static final String STREAMS = "http://etherx.jabber.org/streams";
    public static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    public static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    public static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    public static final String SERVER = "jabber:server";
    public static final String DIALBACK = "jabber:server:dialback";
    public static final String DIALBACK_FEATURE = "urn:xmpp:features:dialback";
    public static final String BIDI = "urn:xmpp:bidi";
    public static final String BIDI_FEATURE = "urn:xmpp:features:bidi";
    public static final String LIMITS = "urn:xmpp:stream-limits:0";

    private Namespaces() {}
}
