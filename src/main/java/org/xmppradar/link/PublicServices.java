package org.xmppradar.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.xml.Element;

/**
 * What strangers may ask of us, and nothing else: whether we are there (XEP-0199), what we run (XEP-0092), and what we are and
 * whom to tell when we are a nuisance (XEP-0030, XEP-0157). Pure, and the same by every link.
 */
public final class PublicServices {

    private static final String PING = "urn:xmpp:ping";
    private static final String VERSION = "jabber:iq:version";
    private static final String DISCO = "http://jabber.org/protocol/disco#info";
    private static final String FORM = "jabber:x:data";
    private static final String SERVER_INFO = "http://jabber.org/network/serverinfo";

    private final LinkSettings settings;
    private final String version;

    public PublicServices(LinkSettings settings) {
        this.settings = settings;
        this.version = Optional.ofNullable(PublicServices.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /**
     * Our answer to an IQ.
     *
     * @return empty where RFC 6120 8.2.3 wants none: to what is itself an answer, and to what is no IQ
     */
    public Optional<Element> answer(Element iq) {
        boolean get = iq.attribute("type").equals("get");
        if (!Iq.isIq(iq) || (!get && !iq.attribute("type").equals("set"))) {
            return Optional.empty();
        }
        Optional<Element> question = iq.children().stream().findFirst();
        if (question.isEmpty() || iq.attribute("id").isEmpty()) {
            return Optional.of(Iq.error(iq, "modify", "bad-request"));
        }
        return Optional.of(get ? answer(iq, question.get()) : unavailable(iq));
    }

    private Element answer(Element iq, Element question) {
        if (question.is(PING, "ping")) {
            return Iq.answer(iq, "result");
        }
        if (question.is(VERSION, "query")) {
            return Iq.answer(iq, "result").withChild(version());
        }
        if (question.is(DISCO, "query")) {
            return question.attribute("node").isEmpty()
                    ? Iq.answer(iq, "result").withChild(info())
                    : Iq.error(iq, "cancel", "item-not-found");
        }
        return unavailable(iq);
    }

    private static Element unavailable(Element iq) {
        return Iq.error(iq, "cancel", "service-unavailable");
    }

    private Element version() {
        return Element.of(VERSION, "query")
                .withChild(Element.of(VERSION, "name").withText("XMPP Radar"))
                .withChild(Element.of(VERSION, "version").withText(version));
    }

    /** What we answer to the question what we are: the query element. */
    public Element info() {
        Element info = Element.of(DISCO, "query")
                .withChild(Element.of(DISCO, "identity")
                        .withAttribute("category", "client")
                        .withAttribute("type", "bot")
                        .withAttribute("name", "XMPP Radar"));
        for (String feature : List.of(DISCO, VERSION, PING)) {
            info = info.withChild(Element.of(DISCO, "feature").withAttribute("var", feature));
        }
        List<String> contacts = contacts();
        return contacts.isEmpty() ? info : info.withChild(form(contacts));
    }

    private List<String> contacts() {
        return Stream.of(settings.contact(), settings.page())
                .flatMap(Stream::ofNullable)
                .map(String::valueOf)
                .toList();
    }

    private static Element form(List<String> contacts) {
        return Element.of(FORM, "x")
                .withAttribute("type", "result")
                .withChild(field("FORM_TYPE", "hidden", List.of(SERVER_INFO)))
                .withChild(field("abuse-addresses", "list-multi", contacts));
    }

    private static Element field(String name, String type, List<String> values) {
        Element field = Element.of(FORM, "field").withAttribute("var", name).withAttribute("type", type);
        for (String value : values) {
            field = field.withChild(Element.of(FORM, "value").withText(value));
        }
        return field;
    }
}
