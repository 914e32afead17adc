package org.xmppradar.map.layout;

import java.util.SplittableRandom;

/** A graph with communities that were put in: most links of a node lead to others of its own town. */
public final class Towns {

    private static final double AT_HOME = 0.8;

    private Towns() {}

    /** Node {@code i} is of town {@code i % towns}. */
    public static WeightedGraph graph(int nodes, int links, int towns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WeightedGraph.Builder graph = new WeightedGraph.Builder(nodes);
        for (int link = 0; link < links; link++) {
            int one = random.nextInt(nodes);
            int atHome = neighbour(random, nodes / towns) * towns + one % towns;
            int other = random.nextDouble() < AT_HOME ? Math.min(nodes - 1, atHome) : random.nextInt(nodes);
            graph.link(one, other, 1);
        }
        return graph.build();
    }

    /** Few are known to many. */
    private static int neighbour(SplittableRandom random, int people) {
        return (int) (random.nextDouble() * random.nextDouble() * people);
    }
}
