package org.xmppradar.map.picture;

import java.util.Arrays;
import org.xmppradar.map.layout.Plane;

/**
 * From places of the map to places on the picture, whose unit is a tenth of a pixel: whole numbers take the fewest letters.
 *
 * @param width of the picture, in pixels
 * @param left the place of the map that is at the left edge
 * @param upper the one at the upper edge: the map's places grow upwards
 * @param scale how many pixels one unit of the map takes
 * @param grow how much larger than on a picture of the whole domains are
 */
record Frame(int width, int height, double left, double upper, double scale, double grow) {

    static final int WIDTH = 1280;
    static final int HEIGHT = 960;
    static final int UNITS = 10;

    /** The title above, the legend below. */
    private static final int TOP = 64;

    private static final int BOTTOM = 72;
    private static final int SIDE = 30;

    /** Strays must not shrink the map: so much at each edge may lie outside. */
    private static final double STRAYS = 0.003;

    private static final int CORNER_WIDTH = 400;
    private static final int CORNER_HEIGHT = 300;

    /** So many of the nearest a corner shows at least, and at most. */
    private static final int FEWEST = 60;

    private static final int CROWD = 600;

    /** Most of those with whom the domain is linked are to be seen; those far away are led to. */
    private static final double LINKED = 0.8;

    private static final double LARGEST = 2.6;

    /** The whole map, with room for its heading and its legend. */
    static Frame of(Plane plane) {
        float[] across = between(plane.x());
        float[] up = between(plane.y());
        double scale = Math.min(
                (WIDTH - 2 * SIDE) / (double) (across[1] - across[0]),
                (HEIGHT - TOP - BOTTOM) / (double) (up[1] - up[0]));
        double middle = TOP + (HEIGHT - TOP - BOTTOM) / 2.0;
        return new Frame(
                WIDTH,
                HEIGHT,
                (across[0] + across[1]) / 2.0 - WIDTH / 2.0 / scale,
                (up[0] + up[1]) / 2.0 + middle / scale,
                scale,
                1);
    }

    /** What lies around a domain, which is in the middle. */
    static Frame around(Focus focus, Plane plane) {
        double x = plane.x()[focus.node()];
        double y = plane.y()[focus.node()];
        double[] far = new double[plane.nodes()];
        for (int node = 0; node < far.length; node++) {
            far[node] = Math.hypot(plane.x()[node] - x, plane.y()[node] - y);
        }
        double[] linked = Arrays.stream(focus.linked())
                .mapToDouble(node -> far[node])
                .sorted()
                .toArray();
        Arrays.sort(far);
        double wanted = linked.length == 0 ? 0 : linked[(int) (LINKED * (linked.length - 1))];
        double least = far[Math.min(far.length - 1, FEWEST)];
        double reach = Math.clamp(wanted, least, Math.max(least, far[Math.min(far.length - 1, CROWD)]));
        double scale = (CORNER_HEIGHT / 2.0 - SIDE) / (reach > 0 ? reach : 1);
        return new Frame(
                CORNER_WIDTH,
                CORNER_HEIGHT,
                x - CORNER_WIDTH / 2.0 / scale,
                y + CORNER_HEIGHT / 2.0 / scale,
                scale,
                Math.clamp(Math.sqrt(scale / of(plane).scale()), 1, LARGEST));
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
    boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x <= width * UNITS && y <= height * UNITS;
    }
}
