package org.xmppradar.map.layout;

import java.util.stream.IntStream;

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian, 2014): linked nodes attract each other in proportion to their distance, all repel each
 * other by degree, and each node's speed follows how steadily it is drawn to one side. Every node adds up its own forces, so that the
 * result is the same on any number of processors.
 */
public final class ForceAtlas {

    /** Coarse is good enough for a picture, and three times as fast as the 0.8 that is usual for stars. */
    private static final double THETA = 1.2;

    /** A node's part of the work is a microsecond. */
    private static final int CHUNK = 1024;

    private static final double TOLERANCE = 1;
    private static final double MOST_FASTER = 1.5;

    private final WeightedGraph graph;
    private final Forces forces;
    private final Plane plane;
    private final boolean[] pinned;
    private final float[] masses;
    private final BarnesHut tree;
    private final float[] forceX;
    private final float[] forceY;
    private final float[] oldX;
    private final float[] oldY;
    private double speed = 1;
    private double efficiency = 1;

    /**
     * What the picture is like.
     *
     * @param repulsion how far apart everything is
     * @param gravity what keeps parts that nothing links from drifting away
     */
    public record Forces(double repulsion, double gravity) {

        public static final Forces USUAL = new Forces(2, 1);
    }

    /**
     * @param plane where the nodes are; moved in place
     * @param pinned those that stay
     */
    public ForceAtlas(WeightedGraph graph, Forces forces, Plane plane, boolean[] pinned) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.forces = forces;
        this.plane = plane;
        this.pinned = pinned.clone();
        this.masses = new float[nodes];
        for (int node = 0; node < nodes; node++) {
            masses[node] = 1F + graph.degree(node);
        }
        this.tree = new BarnesHut(nodes, THETA);
        this.forceX = new float[nodes];
        this.forceY = new float[nodes];
        this.oldX = new float[nodes];
        this.oldY = new float[nodes];
    }

    /** Moves the nodes so many times. */
    public void run(int times) {
        for (int i = 0; i < times; i++) {
            step();
        }
    }

    private void step() {
        tree.build(plane, masses);
        int chunks = (graph.nodes() + CHUNK - 1) / CHUNK;
        Swing swing = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> forces(chunk * CHUNK, Math.min(graph.nodes(), (chunk + 1) * CHUNK)))
                // In the order of the chunks: sums of fractions depend on it.
                .toList()
                .stream()
                .reduce(Swing.NONE, Swing::plus);
        adjust(swing);
        IntStream.range(0, chunks)
                .parallel()
                .forEach(chunk -> move(chunk * CHUNK, Math.min(graph.nodes(), (chunk + 1) * CHUNK)));
    }

    /** How much nodes were drawn to and fro, and how much onwards, each by its mass. */
    private record Swing(double swinging, double traction) {

        private static final Swing NONE = new Swing(0, 0);

        private Swing plus(Swing other) {
            return new Swing(swinging + other.swinging, traction + other.traction);
        }
    }

    private Swing forces(int from, int to) {
        double[] push = new double[2];
        double swinging = 0;
        double traction = 0;
        for (int place = from; place < to; place++) {
            int node = tree.node(place);
            if (!pinned[node]) {
                tree.repulsion(place, push);
                force(node, push);
                double mass = masses[node];
                swinging += mass * Math.hypot(oldX[node] - forceX[node], oldY[node] - forceY[node]);
                traction += mass * Math.hypot(oldX[node] + forceX[node], oldY[node] + forceY[node]) / 2;
            }
        }
        return new Swing(swinging, traction);
    }

    private void force(int node, double[] push) {
        float x = plane.x()[node];
        float y = plane.y()[node];
        double pull = forces.repulsion() * masses[node];
        double sumX = pull * push[0];
        double sumY = pull * push[1];
        for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
            int other = graph.neighbours[i];
            sumX -= graph.weights[i] * (x - plane.x()[other]);
            sumY -= graph.weights[i] * (y - plane.y()[other]);
        }
        double distance = Math.hypot(x, y);
        if (distance > 0) {
            double gravity = forces.gravity() * masses[node] / distance;
            sumX -= gravity * x;
            sumY -= gravity * y;
        }
        oldX[node] = forceX[node];
        oldY[node] = forceY[node];
        forceX[node] = (float) sumX;
        forceY[node] = (float) sumY;
    }

    /** The speed of all, as the paper's section 2 has it; more nodes bear more swinging. */
    private void adjust(Swing swing) {
        if (swing.swinging() <= 0 || swing.traction() <= 0) {
            return;
        }
        double optimal = 0.05 * Math.sqrt(graph.nodes());
        double jitter = TOLERANCE
                * Math.max(
                        Math.sqrt(optimal),
                        Math.min(10, optimal * swing.traction() / ((double) graph.nodes() * graph.nodes())));
        if (swing.swinging() / swing.traction() > 2) {
            efficiency = Math.max(0.05, efficiency / 2);
            jitter = Math.max(jitter, TOLERANCE);
        }
        double target = jitter * efficiency * swing.traction() / swing.swinging();
        if (swing.swinging() > jitter * swing.traction()) {
            efficiency = Math.max(0.05, efficiency * 0.7);
        } else if (speed < 1000) {
            efficiency *= 1.3;
        }
        speed += Math.min(target - speed, (MOST_FASTER - 1) * speed);
    }

    private void move(int from, int to) {
        for (int node = from; node < to; node++) {
            if (!pinned[node]) {
                double swinging = masses[node] * Math.hypot(oldX[node] - forceX[node], oldY[node] - forceY[node]);
                double step = speed / (1 + Math.sqrt(speed * swinging));
                plane.x()[node] += (float) (forceX[node] * step);
                plane.y()[node] += (float) (forceY[node] * step);
            }
        }
    }
}
