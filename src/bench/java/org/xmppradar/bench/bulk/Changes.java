package org.xmppradar.bench.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xmppradar.bench.bulk.Sink.Place;
import org.xmppradar.graph.Row;

/**
 * The changes of one batch until they have their numbers: {@code (subject)-[:CHANGED]->(:Change)-[:CONCERNS]->(…)}, and
 * {@code (:Sequence)}, which holds the last number.
 */
final class Changes {

    private final Sink sink;
    private final Map<String, Change> waiting = new TreeMap<>();
    private long last;

    Changes(Sink sink) {
        this.sink = sink;
    }

    private record Change(Place subject, Map<String, Object> properties, Map<String, Place> concerns) {}

    void add(Place subject, Row row) {
        waiting.put(row.text("id"), new Change(subject, row.row("properties").columns(), new TreeMap<>()));
    }

    /** @param key the beginning of the relationship's key, such as {@code software} */
    void concerns(String id, String key, Place about) {
        Objects.requireNonNull(waiting.get(id), id).concerns().put(key + ":" + about.key(), about);
    }

    void number(List<String> ids) {
        ids.forEach(id -> write(id, Objects.requireNonNull(waiting.remove(id), id)));
    }

    private void write(String id, Change change) {
        last++;
        Place place = new Place("Change", id);
        Map<String, Object> properties = new HashMap<>(change.properties());
        properties.put("seq", last);
        sink.node(place, properties);
        sink.relationship(change.subject(), "CHANGED", place, Map.of());
        change.concerns()
                .forEach((key, about) -> sink.relationship(place, "CONCERNS", about, Map.of("key", key, "seq", last)));
    }

    void end() {
        Place sequence = new Place("Sequence", "change");
        sink.node(sequence, Map.of("name", "change", "value", last, "locked", true));
    }
}
