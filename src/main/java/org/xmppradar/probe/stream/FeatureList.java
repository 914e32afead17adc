package org.xmppradar.probe.stream;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.StreamFeatures;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.StreamEvent;

/** Shapes a stream's header and its {@code <stream:features/>} into what is kept (RFC 6120 4.3.2). */
final class FeatureList {

    private static final int MAX_FEATURES = 500;

    /** Elements that only wrap one item of a list, such as a mechanism's name. */
    private static final Set<String> ITEMS = Set.of("mechanism", "method");

    private FeatureList() {}

    static StreamFeatures of(StreamEvent.Opened header, Element features) {
        List<Feature> kept = features.children().stream()
                .flatMap(FeatureList::feature)
                .limit(MAX_FEATURES)
                .toList();
        return new StreamFeatures(header.from(), header.id(), header.version(), kept);
    }

    private static Stream<Feature> feature(Element element) {
        String own = attributes(element) + element.text().strip();
        return Stream.of(Stream.of(""), own.isEmpty() ? Stream.<String>empty() : Stream.of(own), below(element, ""))
                .flatMap(values -> values)
                .map(value -> new Feature(element.namespace(), element.name(), value));
    }

    private static Stream<String> below(Element element, String path) {
        return element.children().stream().flatMap(child -> lines(child, element.namespace(), path));
    }

    /** A line for each leaf, and for each element of another namespace, as that is an extension offered here. */
    private static Stream<String> lines(Element element, String parentNamespace, String path) {
        boolean foreign = !element.namespace().equals(parentNamespace);
        String step = path + (foreign ? "{" + element.namespace() + "}" : "");
        String name = step + element.name() + attributes(element);
        String text = element.text().strip();
        String line = text.isEmpty() ? name : ITEMS.contains(element.name()) ? step + text : name + "=" + text;
        return Stream.concat(
                element.children().isEmpty() || foreign ? Stream.of(line) : Stream.empty(), below(element, name + "/"));
    }

    private static String attributes(Element element) {
        return element.attributes().entrySet().stream()
                .map(attribute -> "[" + attribute.getKey() + "='" + attribute.getValue() + "']")
                .collect(Collectors.joining());
    }
}
