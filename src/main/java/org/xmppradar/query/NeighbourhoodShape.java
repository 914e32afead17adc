package org.xmppradar.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.graph.Row;
import org.xmppradar.query.Neighbourhood.Link;
import org.xmppradar.query.Neighbourhood.Node;
import org.xmppradar.query.NodeId.Kind;

/** Gathers the nodes and links of one neighbourhood, each once. */
final class NeighbourhoodShape {

    private final Instant at;
    private final Visible visible;
    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final Map<Set<NodeId>, Link> links = new LinkedHashMap<>();

    private NeighbourhoodShape(Instant at, Visible visible) {
        this.at = at;
        this.visible = visible;
    }

    /** From sources with their neighbours, the centre first, then what was found around it. */
    static Neighbourhood of(List<Row> sources, Instant at, Visible visible) {
        NeighbourhoodShape shape = new NeighbourhoodShape(at, visible);
        sources.forEach(shape::take);
        NodeId centre = id(sources.getFirst(), "source");
        return new Neighbourhood(
                centre.toString(), List.copyOf(shape.nodes.values()), List.copyOf(shape.links.values()));
    }

    private void take(Row row) {
        NodeId source = id(row, "source");
        if (isHidden(source)) {
            return;
        }
        nodes.put(source, node(source, row, Optional.of(row.number("total"))));
        for (Row neighbour : row.rows("neighbours")) {
            NodeId target = id(neighbour, "key");
            if (isHidden(target)) {
                continue;
            }
            nodes.computeIfAbsent(target, id -> node(id, neighbour, Optional.empty()));
            links.putIfAbsent(
                    Set.of(source, target), new Link(source.toString(), target.toString(), neighbour.text("link")));
        }
    }

    private boolean isHidden(NodeId id) {
        return id.isName() && !visible.shows(id.key());
    }

    private static NodeId id(Row row, String key) {
        return new NodeId(Kind.of(row.text("kind")), row.text(key));
    }

    private Node node(NodeId id, Row row, Optional<Long> neighbours) {
        String label = row.optionalText("label").filter(text -> !text.isBlank()).orElse(id.key());
        return new Node(id.toString(), id.kind().key(), visible.text(label), status(id.kind(), row), neighbours);
    }

    private Level status(Kind kind, Row row) {
        return switch (kind) {
            case DOMAIN -> {
                List<String> kinds = row.texts("kinds");
                yield Summary.of(!kinds.isEmpty(), kinds).level();
            }
            case CERTIFICATE -> row.instant("notAfter").isBefore(at) ? Level.FLAWED : Level.GOOD;
            case HOST, ADDRESS, AUTHORITY, KEY -> Level.NEUTRAL;
        };
    }
}
