package org.xmppradar.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.xmppradar.map.layout.Drift;
import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.Plane;

/**
 * A layout of all nodes of a survey, before it is published.
 *
 * @param inside the nodes that the forces placed; the others lie on the belt
 */
record Sketch(Survey survey, Layout layout, BitSet inside, Belt belt) {

    /** How far those have moved that were on the map before, and are not said to belong elsewhere now. */
    Drift since(Chart before) {
        int[] old = before.nodes(survey.names());
        int[] same = IntStream.range(0, old.length)
                .map(node -> old[node] >= 0 && before.inside().get(old[node]) == inside.get(node) ? old[node] : -1)
                .toArray();
        return layout.since(before.layout(), same);
    }

    /** The belt that fits around those inside, with room between. */
    static Belt around(Plane plane, BitSet inside) {
        int count = inside.cardinality();
        if (count == 0) {
            return new Belt(0, 0, (float) (ROOM * Math.sqrt(1 + plane.nodes())));
        }
        double x =
                inside.stream().mapToDouble(node -> plane.x()[node]).average().orElse(0);
        double y =
                inside.stream().mapToDouble(node -> plane.y()[node]).average().orElse(0);
        double[] distances = inside.stream()
                .mapToDouble(node -> Math.hypot(plane.x()[node] - x, plane.y()[node] - y))
                .sorted()
                .toArray();
        double farthest = distances[Math.min(count - 1, (int) (count * NEARLY_ALL))];
        return new Belt((float) x, (float) y, (float) (GAP * Math.max(farthest, ROOM)));
    }

    private static final double ROOM = 10;
    private static final double GAP = 1.08;
    private static final double NEARLY_ALL = 0.995;

    /** For nobody. */
    static int[] newcomers(int nodes) {
        int[] old = new int[nodes];
        Arrays.fill(old, -1);
        return old;
    }
}
