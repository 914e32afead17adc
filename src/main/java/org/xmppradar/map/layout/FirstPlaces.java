package org.xmppradar.map.layout;

import org.xmppradar.map.layout.ForceAtlas.Forces;

/**
 * Where the nodes of a new map begin: communities are laid out as if each were a node, and each one's members fill a disc in its place, in
 * the pattern of a sunflower (Vogel, 1979), the biggest in the middle. From there the forces have little left to do.
 */
final class FirstPlaces {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int STEPS = 200;

    private FirstPlaces() {}

    static Plane of(WeightedGraph graph, Communities communities) {
        Plane centres = centres(communities.linked(graph));
        int[] sizes = communities.sizes();
        double spread = spread(centres, sizes);
        int[] placed = new int[communities.count()];
        Plane plane = new Plane(graph.nodes());
        for (int node : graph.byDegree()) {
            int community = communities.of()[node];
            int place = placed[community]++;
            double distance = Math.sqrt(place + 0.5);
            double angle = place * GOLDEN_ANGLE;
            plane.x()[node] = (float) (centres.x()[community] * spread + distance * Math.cos(angle));
            plane.y()[node] = (float) (centres.y()[community] * spread + distance * Math.sin(angle));
        }
        return plane;
    }

    private static Plane centres(WeightedGraph communities) {
        int count = communities.nodes();
        Plane plane = new Plane(count);
        for (int i = 0; i < count; i++) {
            plane.x()[i] = (float) (Math.sqrt(i + 0.5) * Math.cos(i * GOLDEN_ANGLE));
            plane.y()[i] = (float) (Math.sqrt(i + 0.5) * Math.sin(i * GOLDEN_ANGLE));
        }
        new ForceAtlas(communities, Forces.USUAL, plane, new boolean[count]).run(STEPS);
        return plane;
    }

    /** How far apart the centres must be for the discs to have the room that they take together. */
    private static double spread(Plane centres, int[] sizes) {
        int[] all = new int[sizes.length];
        double area = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
            area += sizes[i];
        }
        double radius = centres.radius(all);
        return radius == 0 ? 1 : 2 * Math.sqrt(area) / radius;
    }
}
