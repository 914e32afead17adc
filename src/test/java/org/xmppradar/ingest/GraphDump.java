package org.xmppradar.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;

/**
 * A whole graph as sorted lines, to be compared. Left out is what differs between two runs that saw the same: the numbers of changes,
 * of which a killed transaction may have used some up, and who crawled when.
 */
public record GraphDump(List<String> nodes, List<String> relationships) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public static GraphDump of(Graph graph) {
        return new GraphDump(lines(graph, "test/dump-nodes"), lines(graph, "test/dump-relationships"));
    }

    /** Without how often hosts were seen: what several domains share is counted as far as visits arrive in the order of time. */
    public GraphDump withoutCountsOfHosts() {
        return new GraphDump(
                nodes.stream()
                        .map(node ->
                                node.contains("labels=[Host]") ? node.replaceAll(", seenTimes=\\[[^]]*]", "") : node)
                        .toList(),
                relationships);
    }

    private static List<String> lines(Graph graph, String statement) {
        return graph.read(statement, Map.of())
                .map(row -> sorted(row).toString())
                .sort()
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static Map<String, Object> sorted(Row row) {
        Map<String, Object> sorted = new TreeMap<>(row.columns());
        TreeMap<String, Object> properties = new TreeMap<>(row.row("properties").columns());
        properties.remove("seq");
        sorted.put("properties", properties);
        return sorted;
    }
}
