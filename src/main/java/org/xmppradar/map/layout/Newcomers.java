package org.xmppradar.map.layout;

import java.util.Arrays;

/** Puts nodes that were on no map before between their neighbours, so that nobody else has to make room. */
final class Newcomers {

    /** Newcomers may know each other only: their neighbours must have been placed before. */
    private static final int ROUNDS = 8;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Newcomers() {}

    /**
     * Places every node that is not {@code placed}: at the barycentre of its neighbours, a little aside so that no two lie upon each other;
     * where none of those is placed, at the rim.
     */
    static void place(WeightedGraph graph, Plane plane, boolean[] placed) {
        boolean[] known = placed.clone();
        double radius = radius(plane, placed);
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] before = known.clone();
            for (int node = 0; node < graph.nodes(); node++) {
                if (!before[node]) {
                    known[node] = between(graph, plane, before, node, radius);
                }
            }
            if (Arrays.equals(before, known)) {
                break;
            }
        }
        for (int node = 0; node < graph.nodes(); node++) {
            if (!known[node]) {
                aside(plane, node, 0, 0, 2 * radius);
            }
        }
    }

    private static boolean between(WeightedGraph graph, Plane plane, boolean[] known, int node, double radius) {
        double sumX = 0;
        double sumY = 0;
        double sum = 0;
        for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
            int other = graph.neighbours[i];
            if (known[other]) {
                sumX += (double) graph.weights[i] * plane.x()[other];
                sumY += (double) graph.weights[i] * plane.y()[other];
                sum += graph.weights[i];
            }
        }
        if (sum > 0) {
            aside(plane, node, sumX / sum, sumY / sum, radius / 100);
        }
        return sum > 0;
    }

    private static void aside(Plane plane, int node, double x, double y, double distance) {
        plane.x()[node] = (float) (x + distance * Math.cos(node * GOLDEN_ANGLE));
        plane.y()[node] = (float) (y + distance * Math.sin(node * GOLDEN_ANGLE));
    }

    private static double radius(Plane plane, boolean[] placed) {
        int[] nodes = new int[placed.length];
        int count = 0;
        for (int node = 0; node < placed.length; node++) {
            if (placed[node]) {
                nodes[count++] = node;
            }
        }
        return Math.max(1, plane.radius(Arrays.copyOf(nodes, count)));
    }
}
