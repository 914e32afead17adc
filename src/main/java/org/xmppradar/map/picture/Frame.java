package org.xmppradar.map.picture;

import java.util.Arrays;
import org.xmppradar.map.layout.Plane;

/**
 * From places of the map to places on the picture, whose unit is a tenth of a pixel: whole numbers take the fewest letters.
 *
 * @param left the place of the map that is at the left edge
 * @param upper the one at the upper edge: the map's places grow upwards
 * @param scale how many pixels one unit of the map takes
 */
record Frame(double left, double upper, double scale) {

    static final int WIDTH = 1280;
    static final int HEIGHT = 960;
    static final int UNITS = 10;

    /** The title above, the legend below. */
    private static final int TOP = 64;

    private static final int BOTTOM = 72;
    private static final int SIDE = 30;

    /** Strays must not shrink the map: so much at each edge may lie outside. */
    private static final double STRAYS = 0.003;

    static Frame of(Plane plane) {
        float[] across = between(plane.x());
        float[] up = between(plane.y());
        double scale = Math.min(
                (WIDTH - 2 * SIDE) / (double) (across[1] - across[0]),
                (HEIGHT - TOP - BOTTOM) / (double) (up[1] - up[0]));
        double middle = TOP + (HEIGHT - TOP - BOTTOM) / 2.0;
        return new Frame(
                (across[0] + across[1]) / 2.0 - WIDTH / 2.0 / scale, (up[0] + up[1]) / 2.0 + middle / scale, scale);
    }

    private static float[] between(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        float least = last < 0 ? 0 : sorted[(int) Math.floor(STRAYS * last)];
        float most = last < 0 ? 0 : sorted[(int) Math.ceil((1 - STRAYS) * last)];
        return most > least ? new float[] {least, most} : new float[] {least - 1, most + 1};
    }

    int x(double x) {
        return (int) Math.round((x - left) * scale * UNITS);
    }

    int y(double y) {
        return (int) Math.round((upper - y) * scale * UNITS);
    }

    /** Whether a place is on the picture. */
    static boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x <= WIDTH * UNITS && y <= HEIGHT * UNITS;
    }
}
