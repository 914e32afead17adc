package org.xmppradar.bench.time;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Flux;

/**
 * All nodes and relationships of a graph as lines, without what only tells in which order they were written, and without empty lists: an import
 * has none, and the app takes a missing list for an empty one.
 */
record WholeGraph(Set<String> lines) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ORDER = "seq";
    private static final int SHOWN = 3;

    static WholeGraph of(Path data) {
        try (Radar radar = Radar.over(data)) {
            Graph graph = radar.get(Graph.class);
            Set<String> lines = Flux.concat(
                            graph.read("test/dump-nodes", Map.of()), graph.read("test/dump-relationships", Map.of()))
                    .map(WholeGraph::line)
                    .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new))
                    .blockOptional(PATIENCE)
                    .orElseThrow();
            return new WholeGraph(lines);
        }
    }

    private static String line(Row row) {
        Map<String, Object> sorted = new TreeMap<>(row.columns());
        Map<String, Object> properties = new TreeMap<>(row.row("properties").columns());
        properties.remove(ORDER);
        properties.values().removeIf(List.of()::equals);
        sorted.put("properties", properties);
        return sorted.toString();
    }

    void mustEqual(WholeGraph other) {
        String differences = differences("only ingested", this, other) + differences("only imported", other, this);
        if (!differences.isEmpty()) {
            throw new BenchFailure("the graphs differ:" + differences);
        }
    }

    private static String differences(String what, WholeGraph one, WholeGraph other) {
        Set<String> only = new TreeSet<>(one.lines());
        only.removeAll(other.lines());
        return only.isEmpty()
                ? ""
                : only.stream()
                        .limit(SHOWN)
                        .collect(Collectors.joining("\n  ", "\n" + only.size() + " " + what + ":\n  ", ""));
    }
}
