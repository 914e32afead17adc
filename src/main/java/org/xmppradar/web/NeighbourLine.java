package org.xmppradar.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xmppradar.query.Neighbourhood;
import org.xmppradar.query.Neighbourhood.Link;
import org.xmppradar.query.Neighbourhood.Node;

/**
 * One node of a neighbourhood as a line of the table that stands beside the picture, in the words of {@code graph/panel.ts}.
 *
 * @param count how many neighbours it has, and how many of them are not shown
 */
record NeighbourLine(String label, Optional<String> path, String kind, String connection, String count) {

    static List<NeighbourLine> of(Neighbourhood neighbourhood) {
        Map<String, Node> nodes =
                neighbourhood.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        return neighbourhood.nodes().stream()
                .map(node -> new NeighbourLine(
                        node.label(),
                        Paths.of(node.id()),
                        node.kind().equals("key") ? "public key" : node.kind(),
                        connection(node, neighbourhood.links(), nodes),
                        count(node, neighbourhood.links())))
                .toList();
    }

    private static boolean touches(Link link, Node node) {
        return link.source().equals(node.id()) || link.target().equals(node.id());
    }

    private static String connection(Node node, List<Link> links, Map<String, Node> nodes) {
        return links.stream()
                .filter(link -> touches(link, node))
                .findFirst()
                .map(link -> label(link.source(), nodes) + " " + link.words() + " " + label(link.target(), nodes))
                .orElse("");
    }

    private static String label(String id, Map<String, Node> nodes) {
        Node node = nodes.get(id);
        return node == null ? id : node.label();
    }

    private static String count(Node node, List<Link> links) {
        long shown = links.stream().filter(link -> touches(link, node)).count();
        return node.neighbours()
                .map(all -> all
                        + (all == 1 ? " neighbour" : " neighbours")
                        + (all > shown ? ", and " + (all - shown) + " more not shown" : ""))
                .orElse("not expanded");
    }
}
