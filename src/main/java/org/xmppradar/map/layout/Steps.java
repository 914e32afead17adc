package org.xmppradar.map.layout;

/** Holds a map back that would move too far at once: what is left of its way it goes on the days that follow. */
final class Steps {

    /** Moves are rounded to floats. */
    private static final double MARGIN = 0.98;

    private Steps() {}

    /** Where all are when they go from {@code before} towards {@code after} only as far as the budget allows. */
    static Plane within(Drift budget, Plane before, Plane after, int[] common) {
        Drift whole = Drift.between(before, after, common);
        double part = Math.min(share(budget.median(), whole.median()), share(budget.p95(), whole.p95()));
        if (part >= 1) {
            return after;
        }
        Plane plane = before.copy();
        for (int node = 0; node < plane.nodes(); node++) {
            plane.x()[node] += (float) (part * (after.x()[node] - before.x()[node]));
            plane.y()[node] += (float) (part * (after.y()[node] - before.y()[node]));
        }
        return plane;
    }

    private static double share(double allowed, double wanted) {
        return wanted <= allowed ? 1 : MARGIN * allowed / wanted;
    }
}
