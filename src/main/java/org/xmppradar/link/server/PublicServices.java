package org.xmppradar.link.server;

import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/**
 * What everybody may ask us: whether we are there (XEP-0199), what we run (XEP-0092), and who we are and where to complain (XEP-0030,
 * XEP-0157). Pure.
 */
final class PublicServices {

    private static final String PING = "urn:xmpp:ping";
    private static final String VERSION = "jabber:iq:version";
    private static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    private static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";
    private static final String DATA = "jabber:x:data";
    private static final String SERVER_INFO = "http://jabber.org/network/serverinfo";

    private static final String NAME = "XMPP Radar";

    private final String version;
    private final String contact;
    private final String page;

    /**
     * The services of one radar.
     *
     * @param contact a URI to complain to
     * @param page the web page that says who we are
     */
    PublicServices(String version, String contact, String page) {
        this.version = version;
        this.contact = contact;
        this.page = page;
    }

    /** The answer to an IQ of type get or set. */
    Element answer(Element iq) {
        String asked = iq.attribute("type").equals("get")
                ? iq.children().stream().map(PublicServices::key).findFirst().orElse("")
                : "";
        return switch (asked) {
            case PING + " ping" -> result(iq);
            case VERSION + " query" -> result(iq).withChild(version());
            case DISCO_INFO + " query" -> info(iq);
            case DISCO_ITEMS + " query" -> result(iq).withChild(Element.of(DISCO_ITEMS, "query"));
            default -> error(iq, "service-unavailable");
        };
    }

    private static String key(Element query) {
        return query.namespace() + " " + query.name();
    }

    private Element version() {
        return Element.of(VERSION, "query")
                .withChild(Element.of(VERSION, "name").withText(NAME + " (" + page + ")"))
                .withChild(Element.of(VERSION, "version").withText(version));
    }

    /** We have no nodes. */
    private Element info(Element iq) {
        boolean node = iq.children().stream()
                .anyMatch(query -> !query.attribute("node").isEmpty());
        return node ? error(iq, "item-not-found") : result(iq).withChild(info());
    }

    private Element info() {
        Element info = Element.of(DISCO_INFO, "query")
                .withChild(Element.of(DISCO_INFO, "identity")
                        .withAttribute("category", "component")
                        .withAttribute("type", "generic")
                        .withAttribute("name", NAME));
        for (String feature : List.of(PING, VERSION, DISCO_INFO, DISCO_ITEMS)) {
            info = info.withChild(Element.of(DISCO_INFO, "feature").withAttribute("var", feature));
        }
        return info.withChild(addresses());
    }

    private Element addresses() {
        Element form = Element.of(DATA, "x").withAttribute("type", "result");
        for (Element field : Stream.of(
                        field("FORM_TYPE", SERVER_INFO).withAttribute("type", "hidden"),
                        field("abuse-addresses", contact).withAttribute("type", "list-multi"),
                        field("support-addresses", page).withAttribute("type", "list-multi"))
                .toList()) {
            form = form.withChild(field);
        }
        return form;
    }

    private static Element field(String name, String value) {
        return Element.of(DATA, "field")
                .withAttribute("var", name)
                .withChild(Element.of(DATA, "value").withText(value));
    }

    private static Element result(Element iq) {
        return reply(iq, "result");
    }

    private static Element error(Element iq, String condition) {
        return reply(iq, "error").withChild(Words.stanzaError("cancel", condition));
    }

    private static Element reply(Element iq, String type) {
        return Element.of(Namespaces.SERVER, "iq")
                .withAttribute("type", type)
                .withAttribute("id", iq.attribute("id"))
                .withAttribute("from", iq.attribute("to"))
                .withAttribute("to", iq.attribute("from"));
    }
}
