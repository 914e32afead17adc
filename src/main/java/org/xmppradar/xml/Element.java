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
