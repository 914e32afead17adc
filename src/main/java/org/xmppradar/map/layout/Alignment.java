package org.xmppradar.map.layout;

/**
 * Turns, scales and shifts a map so that it lies upon an older one as well as it can (Procrustes analysis without reflection): what
 * forces change is the shape, which way is up they do not know.
 */
final class Alignment {

    private Alignment() {}

    /**
     * Moves all of {@code plane}.
     *
     * @param common the nodes by which both are compared
     * @param before where those were, by the same numbers
     */
    static void onto(Plane before, Plane plane, int[] common) {
        double[] old = before.centre(common);
        double[] now = plane.centre(common);
        double along = 0;
        double across = 0;
        double square = 0;
        for (int node : common) {
            double x = plane.x()[node] - now[0];
            double y = plane.y()[node] - now[1];
            double oldX = before.x()[node] - old[0];
            double oldY = before.y()[node] - old[1];
            along += x * oldX + y * oldY;
            across += x * oldY - y * oldX;
            square += x * x + y * y;
        }
        if (square > 0 && (along != 0 || across != 0)) {
            move(plane, old, now, along / square, across / square);
        }
    }

    /** Multiplies by a complex number, which is a turn and a scale at once. */
    private static void move(Plane plane, double[] old, double[] now, double real, double imaginary) {
        for (int node = 0; node < plane.nodes(); node++) {
            double x = plane.x()[node] - now[0];
            double y = plane.y()[node] - now[1];
            plane.x()[node] = (float) (old[0] + real * x - imaginary * y);
            plane.y()[node] = (float) (old[1] + imaginary * x + real * y);
        }
    }
}
