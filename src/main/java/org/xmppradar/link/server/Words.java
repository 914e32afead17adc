package org.xmppradar.link.server;

import java.util.Map;
import org.xmppradar.link.Iq;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.ElementWriter;
import org.xmppradar.xml.Namespaces;

/** What is said on a stream between servers, as elements and as text. */
final class Words {

    static final String END = "</stream:stream>";

    static final Element STARTTLS = Element.of(Namespaces.TLS, "starttls");
    static final Element PROCEED = Element.of(Namespaces.TLS, "proceed");
    static final Element BIDI = Element.of(Namespaces.BIDI, "bidi");
    static final Element SASL_SUCCESS = Element.of(Namespaces.SASL, "success");

    private static final ElementWriter WRITER =
            new ElementWriter(Map.of(Namespaces.SERVER, "", Namespaces.STREAMS, "stream", Namespaces.DIALBACK, "db"));

    private Words() {}

    static String write(Element element) {
        return WRITER.write(element);
    }

    /** The opening tag of the one who calls. */
    static String call(DomainName from, DomainName to) {
        return header(" from='" + from.unicode() + "' to='" + to.unicode() + "'");
    }

    /** The opening tag of the one who is called. */
    static String answer(DomainName from, String to, String id) {
        String addressee = DomainName.tryParse(to)
                .map(name -> " to='" + name.unicode() + "'")
                .orElse("");
        return header(" from='" + from.unicode() + "'" + addressee + " id='" + id + "'");
    }

    private static String header(String attributes) {
        return "<?xml version='1.0'?><stream:stream xmlns='" + Namespaces.SERVER + "' xmlns:stream='"
                + Namespaces.STREAMS + "' xmlns:db='" + Namespaces.DIALBACK + "'" + attributes
                + " version='1.0' xml:lang='en'>";
    }

    /** A dialback element between two domains (XEP-0220). */
    static Element dialback(String name, DomainName from, DomainName to) {
        return Element.of(Namespaces.DIALBACK, name)
                .withAttribute("from", from.unicode())
                .withAttribute("to", to.unicode());
    }

    /** An error of ours within a stanza or a dialback element (RFC 6120 8.3). */
    static Element stanzaError(String type, String condition) {
        return Element.of(Namespaces.SERVER, "error")
                .withAttribute("type", type)
                .withChild(Element.of(Namespaces.STANZA_ERRORS, condition));
    }

    /** What the error of a stanza or a dialback element says, for people; empty without one. */
    static String error(Element from) {
        return Iq.errorIn(from)
                .map(error -> error.condition() + (error.text().isEmpty() ? "" : ": " + error.text()))
                .orElse("");
    }
}
