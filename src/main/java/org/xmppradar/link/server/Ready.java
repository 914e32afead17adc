package org.xmppradar.link.server;

import org.xmppradar.model.DomainName;
import org.xmppradar.model.Transport;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/**
 * A stream of ours to a domain, in TLS, at its features: the moment to say who we are or what we want.
 *
 * @param id the peer's id of the stream
 */
record Ready(Line line, DomainName peer, Transport transport, PeerSession session, String id, Element features) {

    boolean offersExternal() {
        return features.children(Namespaces.SASL)
                .flatMap(mechanisms -> mechanisms.children(Namespaces.SASL))
                .anyMatch(mechanism -> mechanism.text().strip().equals("EXTERNAL"));
    }

    boolean offersBidi() {
        return features.child(Namespaces.BIDI_FEATURE, "bidi").isPresent();
    }
}
