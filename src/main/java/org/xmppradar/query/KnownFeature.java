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

    /** What entities advertise by service discovery (registrar's list at xmpp.org/registrar/disco-features.html). */
    private static final Map<String, KnownFeature> BY_DISCO = Map.ofEntries(
            known("http://jabber.org/protocol/disco#info", "Service discovery", "XEP-0030"),
            known("http://jabber.org/protocol/disco#items", "Service discovery, items", "XEP-0030"),
            known("jabber:iq:version", "Software version", "XEP-0092"),
            known("jabber:iq:last", "Last activity", "XEP-0012"),
            known("jabber:iq:private", "Private storage", "XEP-0049"),
            known("jabber:iq:register", "In-band registration", "XEP-0077"),
            known("jabber:iq:roster", "Roster", "RFC 6121"),
            known("jabber:iq:search", "User search", "XEP-0055"),
            known("urn:xmpp:ping", "Ping", "XEP-0199"),
            known("urn:xmpp:time", "Entity time", "XEP-0202"),
            known("vcard-temp", "vCard", "XEP-0054"),
            known("urn:ietf:params:xml:ns:vcard-4.0", "vCard4", "XEP-0292"),
            known("msgoffline", "Offline messages", "XEP-0160"),
            known("urn:xmpp:carbons:2", "Message carbons", "XEP-0280"),
            known("urn:xmpp:mam:2", "Message archive", "XEP-0313"),
            known("urn:xmpp:mam:2#extended", "Message archive, extended", "XEP-0313"),
            known("urn:xmpp:blocking", "Blocking", "XEP-0191"),
            known("urn:xmpp:push:0", "Push notifications", "XEP-0357"),
            known("urn:xmpp:bookmarks:1#compat", "Bookmark conversion", "XEP-0402"),
            known("urn:xmpp:http:upload:0", "File upload", "XEP-0363"),
            known("http://jabber.org/protocol/commands", "Ad-hoc commands", "XEP-0050"),
            known("http://jabber.org/protocol/muc", "Group chat", "XEP-0045"),
            known("http://jabber.org/protocol/pubsub", "Publish-subscribe", "XEP-0060"),
            known("http://jabber.org/protocol/bytestreams", "File transfer proxy", "XEP-0065"),
            known("http://jabber.org/protocol/rsm", "Result set management", "XEP-0059"),
            known("urn:xmpp:serverinfo:0", "Consent to be named in links", "XEP-0485"),
            known("urn:xmpp:extdisco:2", "External services", "XEP-0215"),
            known("urn:xmpp:message-moderate:1", "Message moderation", "XEP-0425"),
            known("urn:xmpp:sos:0", "Outage status", "XEP-0455"),
            known("urn:xmpp:mix:core:1", "Channels (MIX)", "XEP-0369"),
            known("urn:xmpp:reporting:1", "Spam reporting", "XEP-0377"));

    /** What a feature of service discovery is; those of streams stand in some answers too. */
    static KnownFeature ofEntity(String feature) {
        return BY_DISCO.getOrDefault(feature, of(feature));
    }

    static KnownFeature of(String namespace) {
        return BY_NAMESPACE.getOrDefault(namespace, UNKNOWN);
    }

    private static Map.Entry<String, KnownFeature> known(String namespace, String title, String reference) {
        return Map.entry(namespace, new KnownFeature(title, reference));
    }
}
