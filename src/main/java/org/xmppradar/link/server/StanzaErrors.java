package org.xmppradar.link.server;

import java.util.Optional;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/** {@code <error/>} in stanzas and dialback elements (RFC 6120 8.3), whatever namespace its sender took it for. */
final class StanzaErrors {

    private StanzaErrors() {}

    static Optional<StanzaError> in(Element stanza) {
        return stanza.children().stream()
                .filter(child -> child.name().equals("error"))
                .findFirst()
                .map(StanzaErrors::read);
    }

    /** For people. */
    static String words(Element stanza) {
        return in(stanza)
                .map(error -> error.condition() + (error.text().isEmpty() ? "" : ": " + error.text()))
                .orElse("");
    }

    private static StanzaError read(Element error) {
        String condition = error.children(Namespaces.STANZA_ERRORS)
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse("undefined-condition");
        String text =
                error.child(Namespaces.STANZA_ERRORS, "text").map(Element::text).orElse("");
        return new StanzaError(error.attribute("type"), condition, text);
    }
}
