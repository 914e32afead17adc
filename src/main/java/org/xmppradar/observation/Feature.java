package org.xmppradar.observation;

import org.xmppradar.model.Text;

/**
 * One thing that a server advertises in its stream features: the element, or one of its children.
 *
 * <p>{@code <mechanisms><mechanism>PLAIN</mechanism></mechanisms>} is two features: {@code mechanisms} with an empty value,
 * and {@code mechanisms} with the value {@code PLAIN}. Other children give their path, with attributes and text:
 * {@code required}, {@code max-bytes=262144}, {@code channel-binding[type='tls-exporter']},
 * {@code inline/{urn:xmpp:fast:0}fast/HT-SHA-256-NONE}.
 *
 * @param value empty for the element itself
 */
public record Feature(String namespace, String name, String value) implements Comparable<Feature> {

    private static final int LIMIT = 256;

    public Feature {
        namespace = Text.clean(namespace, LIMIT);
        name = Text.clean(name, LIMIT);
        value = Text.clean(value, LIMIT);
    }

    /** The qualified name in Clark notation, with the value behind it where there is one: the key of a Feature node. */
    public String key() {
        return "{" + namespace + "}" + name + (value.isEmpty() ? "" : "=" + value);
    }

    @Override
    public int compareTo(Feature other) {
        return key().compareTo(other.key());
    }
}
