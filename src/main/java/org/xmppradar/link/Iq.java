package org.xmppradar.link;

import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/** IQ stanzas (RFC 6120 8.2.3), made and read; pure. */
public final class Iq {

    private static final String NAME = "iq";
    private static final String UNDEFINED = "undefined-condition";

    private Iq() {}

    /** A question; names in addresses are U-labels (RFC 7622 3.2). */
    static Element get(String namespace, String id, DomainName to, Element query) {
        return Element.of(namespace, NAME)
                .withAttribute("type", "get")
                .withAttribute("id", id)
                .withAttribute("to", to.unicode())
                .withChild(query);
    }

    /** An answer of ours to somebody's IQ; {@code from} is whom the IQ was sent to. */
    static Element answer(Element asked, String type) {
        Element answer = Element.of(asked.namespace(), NAME)
                .withAttribute("type", type)
                .withAttribute("id", asked.attribute("id"))
                .withAttribute("to", asked.attribute("from"));
        String to = asked.attribute("to");
        return to.isEmpty() ? answer : answer.withAttribute("from", to);
    }

    /** An error of ours (RFC 6120 8.3). */
    static Element error(Element asked, String type, String condition) {
        return answer(asked, "error")
                .withChild(Element.of(asked.namespace(), "error")
                        .withAttribute("type", type)
                        .withChild(Element.of(Namespaces.STANZA_ERRORS, condition)));
    }

    public static boolean isIq(Element stanza) {
        return stanza.name().equals(NAME);
    }

    /** Whether it answers somebody, and is not itself to be answered. */
    public static boolean isAnswer(Element iq) {
        return iq.attribute("type").equals("result") || iq.attribute("type").equals("error");
    }

    /** What an answer says. */
    static Reply reply(Element iq) {
        return iq.attribute("type").equals("error")
                ? new Reply.Refused(errorIn(iq).orElse(new StanzaError("", UNDEFINED, "")))
                : new Reply.Answered(iq.children().stream().findFirst());
    }

    /** The payload of the question may come first, and some servers write the error in a namespace of their own. */
    public static Optional<StanzaError> errorIn(Element stanza) {
        return stanza.children().stream()
                .filter(child -> child.name().equals("error"))
                .findFirst()
                .map(Iq::error);
    }

    private static StanzaError error(Element error) {
        String condition = error.children(Namespaces.STANZA_ERRORS)
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse(UNDEFINED);
        String text =
                error.child(Namespaces.STANZA_ERRORS, "text").map(Element::text).orElse("");
        return new StanzaError(error.attribute("type"), condition, text);
    }
}
