package org.xmppradar.bench.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xmppradar.graph.Row;

/** What a first crawl remembers of hosts, as several domains share one. */
final class Hosts {

    private final Map<String, Map<String, Object>> properties = new TreeMap<>();
    private final Map<String, List<Map<String, Object>>> facts = new HashMap<>();

    void begin(String name, long at) {
        properties.computeIfAbsent(name, _ -> new HashMap<>(Map.of("name", name, "firstSeen", at)));
    }

    void seen(String name, Map<String, Object> more) {
        properties.getOrDefault(name, new HashMap<>()).putAll(more);
    }

    void resolvesTo(String name, String address, Map<String, Object> fact) {
        List<Map<String, Object>> known = facts.computeIfAbsent(name, _ -> new ArrayList<>());
        String id = name + " " + known.size();
        known.add(Map.of("id", id, "type", "RESOLVES_TO", "target", address, "properties", fact));
    }

    /** As {@code ingest/known-hosts} answers. */
    Row known(String name) {
        Map<String, Object> columns = new HashMap<>(properties.getOrDefault(name, Map.of()));
        columns.put("name", name);
        return new Row(columns);
    }

    /** As {@code ingest/facts-of-hosts} answers. */
    Row facts(String name) {
        return new Row(Map.of("name", name, "facts", facts.getOrDefault(name, List.of())));
    }

    Map<String, Map<String, Object>> all() {
        return properties;
    }
}
