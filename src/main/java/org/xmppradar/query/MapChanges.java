package org.xmppradar.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import reactor.core.publisher.Mono;

/** Where on the map something changed between two moments. */
@Component
public final class MapChanges {

    private final Graph graph;
    private final Visibility visibility;

    MapChanges(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    private record Changed(int node, long changes) {}

    /** @param nodes the places in an edition of all names on it */
    public Mono<MapChangesDocument> between(Between span, Map<String, Integer> nodes) {
        return visibility
                .now()
                .flatMapMany(visible -> graph.read("query/map-changes", parameters(span, visible))
                        .filter(row -> nodes.containsKey(row.text("name")) && visible.shows(row, "name")))
                .map(row -> new Changed(nodes.getOrDefault(row.text("name"), -1), row.number("changes")))
                .sort(Comparator.comparingInt(Changed::node))
                .collectList()
                .map(found -> document(span, found));
    }

    private static MapChangesDocument document(Between span, List<Changed> found) {
        return new MapChangesDocument(
                span.from(),
                span.to(),
                found.stream().map(Changed::node).toList(),
                found.stream().map(Changed::changes).toList());
    }

    private static Map<String, Object> parameters(Between span, Visible visible) {
        return Map.of(
                "from", span.from().toEpochMilli(),
                "to", span.to().toEpochMilli(),
                "hidden", visible.domains());
    }
}
