package org.xmppradar.query;

import java.util.List;
import java.util.Optional;

/**
 * A node and what surrounds it.
 *
 * @param centre the id of the node asked for
 */
public record Neighbourhood(String centre, List<Node> nodes, List<Link> links) {

    /**
     * A node of the graph.
     *
     * @param id kind and key, such as {@code domain:a.example}
     * @param status of a domain or a certificate; neutral for the others
     * @param neighbours how many it has in all, where that was asked; more than are shown, when a limit cut them
     */
    public record Node(String id, String kind, String label, Level status, Optional<Long> neighbours) {}

    /** A connection, in the direction in which the words are read. */
    public record Link(String source, String target, String words) {}
}
