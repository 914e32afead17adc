package org.xmppradar.xml;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An element of a stream, whole.
 *
 * @param attributes by name, those of a namespace as {@code {namespace}name}; without the declarations of namespaces
 */
public record Element(
        String namespace, String name, SortedMap<String, String> attributes, String text, List<Element> children) {

    public Element {
        attributes = new TreeMap<>(attributes);
        children = List.copyOf(children);
    }

    /** An empty element; the methods that begin with {@code with} fill it. */
    public static Element of(String namespace, String name) {
        return new Element(namespace, name, new TreeMap<>(), "", List.of());
    }

    public Element withAttribute(String attribute, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new Element(namespace, name, more, text, children);
    }

    public Element withText(String other) {
        return new Element(namespace, name, attributes, other, children);
    }

    public Element withChild(Element child) {
        return new Element(
                namespace,
                name,
                attributes,
                text,
                Stream.concat(children.stream(), Stream.of(child)).toList());
    }

    /** The value of an attribute; empty when it is absent. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    public Stream<Element> children(String childNamespace) {
        return children.stream().filter(child -> child.namespace.equals(childNamespace));
    }

    public Optional<Element> child(String childNamespace, String childName) {
        return children.stream()
                .filter(child -> child.is(childNamespace, childName))
                .findFirst();
    }
}
