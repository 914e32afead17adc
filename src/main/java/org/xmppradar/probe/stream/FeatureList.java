package org.xmppradar.probe.stream;

import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.StreamFeatures;

/** Shapes a stream's header and its {@code <stream:features/>} into what is kept (RFC 6120 4.3.2). */
final class FeatureList {

    private static final int MAX_FEATURES = 500;

    private FeatureList() {}

    static StreamFeatures of(StreamEvent.Opened header, Element features) {
        List<Feature> kept = features.children().stream()
                .flatMap(FeatureList::feature)
                .limit(MAX_FEATURES)
                .toList();
        return new StreamFeatures(header.from(), header.id(), header.version(), kept);
    }

    private static Stream<Feature> feature(Element element) {
        Feature itself = new Feature(element.namespace(), element.name(), "");
        return Stream.concat(
                Stream.of(itself),
                element.children().stream()
                        .map(child -> new Feature(element.namespace(), element.name(), value(child))));
    }

    /** A child's text, such as a mechanism's name; a child without text stands for itself, such as {@code <required/>}. */
    private static String value(Element child) {
        return child.text().isBlank() ? child.name() : child.text();
    }
}
