package org.xmppradar.map.picture;

/** How large a domain is drawn, by its rank, as radius.ts has it: few large discs, then a long tail of dots. */
final class Radii {

    private static final double LARGEST = 8.6;
    private static final double STEEP = 3.4;

    private Radii() {}

    /** In pixels. */
    static double of(int rank, int nodes) {
        double height = 1 - Math.log1p(rank) / Math.log1p(nodes);
        return least(nodes) + LARGEST * Math.pow(height, STEEP);
    }

    /** Many domains need smaller dots, or the map is one blob. */
    static double least(int nodes) {
        if (nodes > 50_000) {
            return 0.62;
        }
        if (nodes > 5000) {
            return 0.85;
        }
        return nodes > 500 ? 1.5 : 3.5;
    }
}
