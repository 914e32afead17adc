package org.xmppradar.probe.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a stream, whole. Attributes are not kept: nothing that is observed lives in one. */
record Element(String namespace, String name, String text, List<Element> children) {

    Element {
        children = List.copyOf(children);
    }

    boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    Stream<Element> children(String childNamespace) {
        return children.stream().filter(child -> child.namespace.equals(childNamespace));
    }

    Optional<Element> child(String childNamespace, String childName) {
        return children.stream()
                .filter(child -> child.is(childNamespace, childName))
                .findFirst();
    }
}
