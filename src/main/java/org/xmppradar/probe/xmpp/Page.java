package org.xmppradar.probe.xmpp;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xmppradar.xml.Element;

/**
 * What an answer says about the page that it is (XEP-0059 2.1).
 *
 * @param last where the next page begins; empty when there is none
 * @param index the number of the page's first item; -1 when not said
 * @param count of all items, by the peer's word; -1 when not said
 */
record Page(String last, long index, long count) {

    private static final int LIMIT = 3_071;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Page WHOLE = new Page("", -1, -1);

    static Page of(Element query) {
        return query.child(Queries.PAGES, "set").map(Page::read).orElse(WHOLE);
    }

    private static Page read(Element set) {
        Optional<Element> first = set.child(Queries.PAGES, "first");
        String last = set.child(Queries.PAGES, "last").map(Element::text).orElse("");
        return new Page(
                last.length() > LIMIT ? "" : last,
                first.map(element -> number(EntityShape.attribute(element, "index")))
                        .orElse(-1L),
                set.child(Queries.PAGES, "count")
                        .map(element -> number(element.text()))
                        .orElse(-1L));
    }

    private static long number(String text) {
        String digits = text.strip();
        return NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : -1;
    }

    boolean isLast() {
        return last.isEmpty();
    }
}
