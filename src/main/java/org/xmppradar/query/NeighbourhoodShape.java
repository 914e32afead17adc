package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.graph.Row;
import org.xmppradar.query.Neighbourhood.Link;
import org.xmppradar.query.Neighbourhood.Node;
import org.xmppradar.query.NodeId.Kind;

/** Gathers nodes and links, each once, while a neighbourhood is walked; belongs to one walk. */
final class NeighbourhoodShape {

    private record Found(NodeId id, String label, Instant notAfter, Optional<Long> neighbours) {}

    private final Instant at;
    private final Visible visible;
    private final Map<NodeId, Found> nodes = new LinkedHashMap<>();
    private final Map<Set<NodeId>, Link> links = new LinkedHashMap<>();

    NeighbourhoodShape(Instant at, Visible visible) {
        this.at = at;
        this.visible = visible;
    }

    void centre(NodeId id, Row row) {
        add(id, row);
    }

    void neighbours(Kind kind, Row row) {
        NodeId source = new NodeId(kind, row.text("source"));
        nodes.computeIfPresent(
                source,
                (id, found) -> new Found(id, found.label(), found.notAfter(), Optional.of(row.number("total"))));
        for (Row neighbour : row.rows("neighbours")) {
            NodeId target = new NodeId(Kind.of(neighbour.text("kind")), neighbour.text("key"));
            if (target.isName() && !visible.shows(target.key())) {
                continue;
            }
            add(target, neighbour);
            links.putIfAbsent(
                    Set.of(source, target), new Link(source.toString(), target.toString(), neighbour.text("link")));
        }
    }

    private void add(NodeId id, Row row) {
        String label = row.optionalText("label").filter(text -> !text.isBlank()).orElse(id.key());
        nodes.putIfAbsent(id, new Found(id, visible.text(label), row.instant("notAfter"), Optional.empty()));
    }

    List<String> keys(Kind kind) {
        return nodes.keySet().stream()
                .filter(id -> id.kind() == kind)
                .map(NodeId::key)
                .toList();
    }

    Neighbourhood neighbourhood(NodeId centre, Map<String, List<String>> kindsByDomain) {
        List<Node> shown = nodes.values().stream()
                .map(found -> new Node(
                        found.id().toString(),
                        found.id().kind().key(),
                        found.label(),
                        status(found, kindsByDomain),
                        found.neighbours()))
                .toList();
        return new Neighbourhood(centre.toString(), shown, new ArrayList<>(new LinkedHashSet<>(links.values())));
    }

    private Level status(Found found, Map<String, List<String>> kindsByDomain) {
        return switch (found.id().kind()) {
            case DOMAIN -> {
                List<String> kinds = kindsByDomain.getOrDefault(found.id().key(), List.of());
                yield Summary.of(!kinds.isEmpty(), kinds).level();
            }
            case CERTIFICATE -> found.notAfter().isBefore(at) ? Level.FLAWED : Level.GOOD;
            case HOST, ADDRESS, AUTHORITY, KEY -> Level.NEUTRAL;
        };
    }
}
