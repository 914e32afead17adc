package org.xmppradar.bench.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.bench.bulk.Sink.Place;

/** What the statements of {@code cypher/ingest} that write a fact make of a row. */
enum Shape {
    SERVED_BY("served-by", "Host", false, true),
    RESOLVES_TO("resolves-to", "Address", true, true),
    PRESENTS("presents", "Certificate", false, false),
    ADVERTISES("advertises", "Feature", true, true),
    RUNS("runs", "Software", false, false),
    WAS("was", "Status", false, false),
    ASKED("asked", "Status", false, false),
    IDENTIFIES_AS("identifies-as", "Identity", true, false),
    OFFERS("offers", "ServiceKind", false, false),
    HAS_CAPS("has-caps", "Capabilities", false, false),
    HOLDS("holds", "Count", true, false),
    FEDERATES_WITH("federates-with", "Domain", false, false);

    private final String statement;
    private final String label;
    private final boolean given;
    private final boolean firstSeen;

    /**
     * @param given whether a new target takes over what the row says of it
     * @param firstSeen whether a new target says when it was first seen
     */
    Shape(String statement, String label, boolean given, boolean firstSeen) {
        this.statement = "ingest/" + statement;
        this.label = label;
        this.given = given;
        this.firstSeen = firstSeen;
    }

    static Optional<Shape> of(String statement) {
        return Arrays.stream(values())
                .filter(shape -> shape.statement.equals(statement))
                .findFirst();
    }

    Place source(String name) {
        return this == RESOLVES_TO ? Place.host(name) : Place.domain(name);
    }

    Place target(String key) {
        return new Place(label, key);
    }

    /** Whether a statement before it has made the target. */
    boolean findsTarget() {
        return this == PRESENTS || this == FEDERATES_WITH || this == SERVED_BY;
    }

    Map<String, Object> node(String key, Map<String, Object> node, Object at) {
        Map<String, Object> properties = new HashMap<>(given ? node : Map.of());
        properties.put(Place.keyOf(label), key);
        if (firstSeen) {
            properties.put("firstSeen", at);
        }
        return properties;
    }
}
