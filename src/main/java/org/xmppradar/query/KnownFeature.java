package org.xmppradar.query;

import java.util.Map;

/** What the namespaces of stream features stand for (registrar's list at xmpp.org/registrar/stream-features.html). */
record KnownFeature(String title, String reference) {

    private static final KnownFeature UNKNOWN = new KnownFeature("", "");

    private static final Map<String, KnownFeature> BY_NAMESPACE = Map.ofEntries(
            known("urn:ietf:params:xml:ns:xmpp-tls", "STARTTLS", "RFC 6120 section 5"),
            known("urn:ietf:params:xml:ns:xmpp-sasl", "Login (SASL)", "RFC 6120 section 6"),
            known("urn:xmpp:sasl:2", "Extensible login (SASL 2)", "XEP-0388"),
            known("urn:xmpp:sasl:upgrade:0", "Login upgrade tasks", "XEP-0480"),
            known("urn:xmpp:fast:0", "Fast login tokens", "XEP-0484"),
            known("urn:xmpp:sasl-cb:0", "Channel binding types", "XEP-0440"),
            known("urn:ietf:params:xml:ns:xmpp-bind", "Resource binding", "RFC 6120 section 7"),
            known("urn:xmpp:bind:0", "Bind 2", "XEP-0386"),
            known("urn:ietf:params:xml:ns:xmpp-session", "Session establishment", "RFC 3921 section 3"),
            known("http://jabber.org/features/iq-register", "In-band registration", "XEP-0077"),
            known("urn:xmpp:ibr-token:0", "Registration by invitation", "XEP-0445"),
            known("urn:xmpp:invite", "Invitations", "XEP-0401"),
            known("http://jabber.org/features/iq-auth", "Old login (non-SASL)", "XEP-0078"),
            known("http://jabber.org/features/compress", "Stream compression", "XEP-0138"),
            known("urn:xmpp:features:dialback", "Server dialback", "XEP-0220"),
            known("urn:xmpp:bidi", "Bidirectional S2S", "XEP-0288"),
            known("urn:xmpp:features:bidi", "Bidirectional S2S", "XEP-0288"),
            known("urn:xmpp:sm:2", "Stream management", "XEP-0198"),
            known("urn:xmpp:sm:3", "Stream management", "XEP-0198"),
            known("urn:xmpp:csi:0", "Client state indication", "XEP-0352"),
            known("urn:xmpp:features:rosterver", "Roster versioning", "RFC 6121 section 2.6"),
            known("urn:xmpp:features:pre-approval", "Subscription pre-approval", "RFC 6121 section 3.4"),
            known("http://jabber.org/protocol/caps", "Entity capabilities", "XEP-0115"),
            known("urn:xmpp:caps", "Entity capabilities 2", "XEP-0390"),
            known("urn:xmpp:stream-limits:0", "Stream limits", "XEP-0478"),
            known("urn:xmpp:domain-based-name:1", "Host name for Kerberos", "XEP-0233"),
            known("p1:push", "Push (ProcessOne)", ""),
            known("p1:rebind", "Rebind (ProcessOne)", ""),
            known("p1:ack", "Acknowledgement (ProcessOne)", ""));

    static KnownFeature of(String namespace) {
        return BY_NAMESPACE.getOrDefault(namespace, UNKNOWN);
    }

    private static Map.Entry<String, KnownFeature> known(String namespace, String title, String reference) {
        return Map.entry(namespace, new KnownFeature(title, reference));
    }
}
