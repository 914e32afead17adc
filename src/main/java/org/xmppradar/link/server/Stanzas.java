package org.xmppradar.link.server;

import java.util.Optional;
import java.util.Set;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/** What a stanza is, and from whom it says that it is (RFC 6120 8). */
final class Stanzas {

    private static final Set<String> NAMES = Set.of("iq", "message", "presence");

    private Stanzas() {}

    static boolean isStanza(Element element) {
        return element.namespace().equals(Namespaces.SERVER) && NAMES.contains(element.name());
    }

    static Optional<DomainName> sender(Element stanza) {
        return Addresses.domain(stanza.attribute("from"));
    }

    static boolean isFrom(Element element, DomainName domain) {
        return isStanza(element) && sender(element).equals(Optional.of(domain));
    }
}
