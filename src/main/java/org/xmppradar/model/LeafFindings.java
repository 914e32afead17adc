package org.xmppradar.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found of a domain's own certificate and of the session that showed it, as PRESENTS carries it (cypher/README.md). */
public final class LeafFindings {

    private static final List<String> IN_ORDER = List.of(
            "tlsVersion",
            "cipher",
            "group",
            "alpn",
            "trust",
            "nameCheck",
            "validity",
            "dane",
            "chainOrder",
            "keyStrength",
            "usage");

    private LeafFindings() {}

    /** All that is there, in a line; most say by themselves what they are about. */
    public static String words(Map<String, ?> properties) {
        return IN_ORDER.stream().flatMap(key -> word(key, properties)).collect(Collectors.joining(", "));
    }

    private static Stream<String> word(String key, Map<String, ?> properties) {
        Object value = properties.get(key);
        return value == null || value.toString().isEmpty()
                ? Stream.empty()
                : Stream.of(key.equals("dane") ? "DANE " + value : value.toString());
    }
}
