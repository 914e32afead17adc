package org.xmppradar.probe.xmpp;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xmppradar.observation.CardFormat;
import org.xmppradar.xml.Element;

/** The questions, and the namespaces in which they are asked and answered. */
final class Queries {

    static final String INFO = "http://jabber.org/protocol/disco#info";
    static final String ITEMS = "http://jabber.org/protocol/disco#items";
    static final String PAGES = "http://jabber.org/protocol/rsm";
    static final String VERSION = "jabber:iq:version";
    static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    static final String VCARD_TEMP = "vcard-temp";
    static final String VCARD4 = "urn:ietf:params:xml:ns:vcard-4.0";
    static final String FORM = "jabber:x:data";

    private Queries() {}

    static Element info() {
        return element(INFO, "query", Map.of(), "");
    }

    /** For an entity that does not say that it knows pages (XEP-0059). */
    static Element items() {
        return element(ITEMS, "query", Map.of(), "");
    }

    /**
     * A page of the list (XEP-0059 2.1).
     *
     * @param most no page is longer; zero asks for the number alone (2.7)
     * @param after where the page before ended; empty for the first
     */
    static Element page(int most, String after) {
        Element max = element(PAGES, "max", Map.of(), String.valueOf(most));
        Element set = after.isEmpty()
                ? element(PAGES, "set", Map.of(), "", max)
                : element(PAGES, "set", Map.of(), "", max, element(PAGES, "after", Map.of(), after));
        return element(ITEMS, "query", Map.of(), "", set);
    }

    static Element version() {
        return element(VERSION, "query", Map.of(), "");
    }

    static Element card(CardFormat format) {
        return switch (format) {
            case VCARD_TEMP -> element(VCARD_TEMP, "vCard", Map.of(), "");
            case VCARD4 -> element(VCARD4, "vcard", Map.of(), "");
        };
    }

    /** The newest thing published at a node (XEP-0060 6.5). */
    static Element newest(String node) {
        Element items = element(PUBSUB, "items", Map.of("node", node, "max_items", "1"), "");
        return element(PUBSUB, "pubsub", Map.of(), "", items);
    }

    private static Element element(
            String namespace, String name, Map<String, String> attributes, String text, Element... children) {
        return new Element(namespace, name, new TreeMap<>(attributes), text, List.of(children));
    }
}
