package org.xmppradar.map.layout;

import java.util.Arrays;

/**
 * How far the nodes of a map moved since another, in parts of its radius, the mean distance from the centre.
 *
 * @param median what half of them did not exceed
 * @param p95 what 95 of 100 did not exceed
 */
public record Drift(double median, double p95) {

    /** What a reader who comes back does not notice. */
    public static final Drift BUDGET = new Drift(0.005, 0.03);

    /** Between both, of the nodes that are on both. */
    static Drift between(Plane before, Plane after, int[] common) {
        if (common.length == 0) {
            return new Drift(0, 0);
        }
        double radius = before.radius(common);
        double[] moves = new double[common.length];
        for (int i = 0; i < common.length; i++) {
            int node = common[i];
            moves[i] = Math.hypot(after.x()[node] - before.x()[node], after.y()[node] - before.y()[node]) / radius;
        }
        Arrays.sort(moves);
        return new Drift(moves[moves.length / 2], moves[Math.min(moves.length - 1, moves.length * 95 / 100)]);
    }

    /** Whether it is within another in both. */
    public boolean isWithin(Drift budget) {
        return median <= budget.median && p95 <= budget.p95;
    }
}
