package org.xmppradar.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Puts elements together from what the parser reports; bounded in depth, number and text (threats.md X3). */
final class ElementBuilder {

    private static final int MAX_DEPTH = 32;

    private record Open(
            String namespace,
            String name,
            SortedMap<String, String> attributes,
            StringBuilder text,
            List<Element> children) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final StreamLimits limits;
    private int parts;

    ElementBuilder(StreamLimits limits) {
        this.limits = limits;
    }

    /**
     * Begins an element.
     *
     * @param declarations how many namespaces its tag declares
     * @return false when the peer goes too far
     */
    boolean begin(String namespace, String name, SortedMap<String, String> attributes, int declarations) {
        parts += 1 + attributes.size() + declarations;
        open.push(new Open(namespace, name, attributes, new StringBuilder(), new ArrayList<>()));
        return open.size() < MAX_DEPTH && parts <= limits.parts();
    }

    /** Whether an element is open; text outside of one belongs to nobody. */
    boolean isInside() {
        return !open.isEmpty();
    }

    void text(String text) {
        StringBuilder kept = open.element().text();
        kept.append(text, 0, Math.min(text.length(), limits.text() - kept.length()));
    }

    /** Ends the innermost element; there is a result when it was the outermost one. */
    Optional<Element> end() {
        Open done = open.pop();
        Element element = new Element(
                done.namespace(), done.name(), done.attributes(), done.text().toString(), done.children());
        if (open.isEmpty()) {
            parts = 0;
            return Optional.of(element);
        }
        open.element().children().add(element);
        return Optional.empty();
    }
}
