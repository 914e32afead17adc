package org.xmppradar.map.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BarnesHutTest {

    private static final int NODES = 2000;

    private final Plane plane = new Plane(NODES);
    private final float[] masses = new float[NODES];

    BarnesHutTest() {
        SplittableRandom random = new SplittableRandom(7);
        for (int node = 0; node < NODES; node++) {
            // Dense in the middle, as maps are.
            double radius = random.nextDouble() * random.nextDouble() * 100;
            double angle = random.nextDouble() * 2 * Math.PI;
            plane.x()[node] = (float) (radius * Math.cos(angle));
            plane.y()[node] = (float) (radius * Math.sin(angle));
            masses[node] = 1 + random.nextInt(20);
        }
    }

    @Test
    void with_theta_0_it_is_the_sum_over_all() {
        assertThat(largestError(0)).isLessThan(1e-3);
    }

    @Test
    void as_it_is_used_it_is_right_within_some_percent() {
        assertThat(meanError(1.2)).isPositive().isLessThan(0.06);
    }

    @Test
    void nodes_at_one_place_do_not_push_each_other_to_infinity() {
        Plane one = new Plane(100);
        BarnesHut tree = new BarnesHut(100, 1.2);
        float[] ones = new float[100];
        Arrays.fill(ones, 1);
        tree.build(one, ones);
        double[] force = new double[2];
        tree.repulsion(50, force);
        assertThat(force[0]).isCloseTo(0, within(0.0));
        assertThat(force[1]).isCloseTo(0, within(0.0));
    }

    private double largestError(double theta) {
        return errors(theta).max().orElseThrow();
    }

    private double meanError(double theta) {
        return errors(theta).average().orElseThrow();
    }

    /** Of each node's push, in parts of the mean push. */
    private DoubleStream errors(double theta) {
        BarnesHut tree = new BarnesHut(NODES, theta);
        tree.build(plane, masses);
        double[] sum = new double[1];
        double[] errors = new double[NODES];
        double[] force = new double[2];
        for (int place = 0; place < NODES; place++) {
            int node = tree.node(place);
            tree.repulsion(place, force);
            double[] exact = exact(node);
            errors[node] = Math.hypot(force[0] - exact[0], force[1] - exact[1]);
            sum[0] += Math.hypot(exact[0], exact[1]);
        }
        return Arrays.stream(errors).map(error -> error / (sum[0] / NODES));
    }

    private double[] exact(int node) {
        double[] force = new double[2];
        for (int other = 0; other < NODES; other++) {
            double dx = plane.x()[node] - plane.x()[other];
            double dy = plane.y()[node] - plane.y()[other];
            double distance2 = dx * dx + dy * dy;
            if (distance2 > 0) {
                force[0] += dx * masses[other] / distance2;
                force[1] += dy * masses[other] / distance2;
            }
        }
        return force;
    }
}
