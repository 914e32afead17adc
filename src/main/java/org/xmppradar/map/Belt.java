package org.xmppradar.map;

import org.xmppradar.map.layout.Plane;

/**
 * Where domains lie that nothing links: around all others, each in the direction that its name gives, so that none moves when another
 * comes.
 *
 * @param radius of its inner edge
 */
record Belt(float x, float y, float radius) {

    private static final double WIDTH = 0.12;

    /** How much of its radius it may change in a night: what lies on it counts as what moves. */
    private static final float STEP = 0.001F;

    /** Where a domain lies on it. */
    void place(String name, Plane plane, int node) {
        double angle = 2 * Math.PI * Lot.fraction(name, 1);
        double distance = radius * (1 + WIDTH * Lot.fraction(name, 2));
        plane.x()[node] = (float) (x + distance * Math.cos(angle));
        plane.y()[node] = (float) (y + distance * Math.sin(angle));
    }

    /** On its way to {@code wanted}, as far as goes in a night. */
    Belt towards(Belt wanted) {
        float most = radius * STEP;
        return new Belt(step(x, wanted.x, most / 2), step(y, wanted.y, most / 2), step(radius, wanted.radius, most));
    }

    private static float step(float from, float to, float most) {
        return from + Math.clamp(to - from, -most, most);
    }
}
