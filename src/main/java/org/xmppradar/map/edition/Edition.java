package org.xmppradar.map.edition;

import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.Plane;
import org.xmppradar.map.layout.WeightedGraph;

/**
 * A map as it is published. Nodes are in the order of their degrees, hubs first, so that any beginning of it is a map of the most
 * important ones.
 *
 * @param number counted from 1; never given again
 * @param order which node of the layout each node is
 * @param backbone the strongest links
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
public record Edition(int number, int[] order, Plane plane, int[] community, int[] degree, Backbone backbone) {

    /** How many links a browser is sent: more than these cannot be told apart on a screen. */
    private static final int MOST_LINKS = 40_000;

    public static Edition of(int number, WeightedGraph graph, Layout layout) {
        int nodes = graph.nodes();
        int[] order = graph.byDegree();
        int[] place = new int[nodes];
        Plane plane = new Plane(nodes);
        int[] community = new int[nodes];
        int[] degree = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            int node = order[i];
            place[node] = i;
            plane.x()[i] = layout.plane().x()[node];
            plane.y()[i] = layout.plane().y()[node];
            community[i] = layout.community()[node];
            degree[i] = graph.degree(node);
        }
        return new Edition(number, order, plane, community, degree, Backbone.of(graph, place, MOST_LINKS));
    }

    public int nodes() {
        return order.length;
    }
}
