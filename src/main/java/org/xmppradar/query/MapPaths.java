package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.MapPathDocument.Link;
import org.xmppradar.query.MapPathDocument.Stop;
import reactor.core.publisher.Mono;

/** Over whom two domains of the map are linked: over links that both ends publish ({@link LinkPaths}), and over hosts that they share. */
@Component
public final class MapPaths {

    private final Graph graph;
    private final Visibility visibility;

    MapPaths(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /**
     * One of the shortest ways as of {@code at}, over links of these kinds; empty when one of the two is not on the map, or not shown.
     *
     * @param nodes the places in an edition of all names on it
     */
    public Mono<MapPathDocument> shortest(
            DomainName from, DomainName to, Map<String, Integer> nodes, Collection<LinkKind> kinds, Instant at) {
        if (from.equals(to)) {
            throw new InvalidName("two different domains are needed; both are '" + from + "'");
        }
        return visibility
                .now()
                .filter(visible -> visible.shows(from) && visible.shows(to))
                .filter(_ -> nodes.containsKey(from.ascii()) && nodes.containsKey(to.ascii()))
                .flatMap(visible -> graph.read("query/map-path", parameters(from, to, kinds, at, visible))
                        .next()
                        .filter(row -> row.rows("nodes").stream().allMatch(node -> visible.shows(node.text("name"))))
                        .map(row -> path(from, to, at, row, nodes))
                        .defaultIfEmpty(new MapPathDocument(from.ascii(), to.ascii(), at, List.of(), List.of())));
    }

    /** A host between two domains is how they are linked, not a stop. */
    static MapPathDocument path(DomainName from, DomainName to, Instant at, Row row, Map<String, Integer> nodes) {
        List<Row> passed = row.rows("nodes");
        List<Row> steps = row.rows("links");
        List<Stop> stops = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < passed.size(); i++) {
            Row node = passed.get(i);
            if (node.flag("host")) {
                links.add(new Link(LinkKind.HOST, node.text("name"), later(steps.get(i - 1), steps.get(i))));
                continue;
            }
            if (i > 0 && steps.get(i - 1).flag("federation")) {
                links.add(new Link(LinkKind.FEDERATION, "", steps.get(i - 1).instant("firstSeen")));
            }
            String name = node.text("name");
            stops.add(new Stop(nodes.getOrDefault(name, -1), name, node.text("unicode")));
        }
        return new MapPathDocument(from.ascii(), to.ascii(), at, stops, links);
    }

    private static Instant later(Row one, Row other) {
        Instant first = one.instant("firstSeen");
        return first.isAfter(other.instant("firstSeen")) ? first : other.instant("firstSeen");
    }

    private static Map<String, Object> parameters(
            DomainName from, DomainName to, Collection<LinkKind> kinds, Instant at, Visible visible) {
        return Map.of(
                "from", from.ascii(),
                "to", to.ascii(),
                "at", at.toEpochMilli(),
                "kinds", kinds.stream().map(LinkKind::key).toList(),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts());
    }
}
