package org.xmppradar.map.layout;

import java.util.Arrays;

/**
 * Repulsion between all nodes, with far ones taken together (Barnes and Hut, 1986): a quadtree in flat arrays. Nodes are sorted along a
 * Z-curve, so that each cell is a range of them; cells are in the order of a walk, each with the number of the cell to go on with when what
 * is below it is skipped, so that walking needs neither recursion nor a stack.
 */
final class BarnesHut {

    private static final int BITS = 15;
    private static final int LEAF = 8;

    private final double theta2;
    private final int[] order;
    private final float[] x;
    private final float[] y;
    private final float[] mass;
    private final long[] keys;

    private int cells;
    private float[] cellX = new float[0];
    private float[] cellY = new float[0];
    private float[] cellMass = new float[0];
    private float[] cellSize2 = new float[0];
    private int[] skip = new int[0];
    private int[] begin = new int[0];
    private int[] end = new int[0];

    /** @param theta how big a cell may look, as width by distance, to be taken as one body; greater is faster and coarser */
    BarnesHut(int nodes, double theta) {
        this.theta2 = theta * theta;
        this.order = new int[nodes];
        this.x = new float[nodes];
        this.y = new float[nodes];
        this.mass = new float[nodes];
        this.keys = new long[nodes];
    }

    /** Builds the tree over where the nodes are now. */
    void build(Plane plane, float[] masses) {
        int nodes = order.length;
        float minX = Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int i = 0; i < nodes; i++) {
            minX = Math.min(minX, plane.x()[i]);
            maxX = Math.max(maxX, plane.x()[i]);
            minY = Math.min(minY, plane.y()[i]);
            maxY = Math.max(maxY, plane.y()[i]);
        }
        float width = Math.max(Math.max(maxX - minX, maxY - minY), Float.MIN_NORMAL);
        float scale = ((1 << BITS) - 1) / width;
        for (int i = 0; i < nodes; i++) {
            long code =
                    spread((int) ((plane.x()[i] - minX) * scale)) | spread((int) ((plane.y()[i] - minY) * scale)) << 1;
            keys[i] = code << Integer.SIZE | i;
        }
        Arrays.parallelSort(keys);
        for (int i = 0; i < nodes; i++) {
            int node = (int) keys[i];
            order[i] = node;
            x[i] = plane.x()[node];
            y[i] = plane.y()[node];
            mass[i] = masses[node];
        }
        cells = 0;
        if (nodes > 0) {
            cell(0, nodes, BITS - 1, width);
        }
    }

    /** Puts a zero bit before each of the low bits. */
    private static long spread(int value) {
        long bits = value & 0xffffL;
        bits = (bits | bits << 8) & 0x00ff00ffL;
        bits = (bits | bits << 4) & 0x0f0f0f0fL;
        bits = (bits | bits << 2) & 0x33333333L;
        return (bits | bits << 1) & 0x55555555L;
    }

    /** Makes the cell of a range, and those below it; they lie next to it. */
    private void cell(int from, int to, int level, float width) {
        int cell = cells++;
        room(cell);
        double sumX = 0;
        double sumY = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sumX += (double) x[i] * mass[i];
            sumY += (double) y[i] * mass[i];
            sum += mass[i];
        }
        cellX[cell] = (float) (sumX / sum);
        cellY[cell] = (float) (sumY / sum);
        cellMass[cell] = (float) sum;
        cellSize2[cell] = width * width;
        begin[cell] = from;
        boolean leaf = to - from <= LEAF || level < 0;
        end[cell] = leaf ? to : from;
        if (!leaf) {
            int start = from;
            while (start < to) {
                int stop = endOfQuarter(start, to, level);
                cell(start, stop, level - 1, width / 2);
                start = stop;
            }
        }
        skip[cell] = cells;
    }

    private int endOfQuarter(int from, int to, int level) {
        int shift = Integer.SIZE + 2 * level;
        long quarter = keys[from] >>> shift;
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] >>> shift <= quarter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void room(int cell) {
        if (cell == skip.length) {
            int room = Math.max(64, 2 * cell);
            cellX = Arrays.copyOf(cellX, room);
            cellY = Arrays.copyOf(cellY, room);
            cellMass = Arrays.copyOf(cellMass, room);
            cellSize2 = Arrays.copyOf(cellSize2, room);
            skip = Arrays.copyOf(skip, room);
            begin = Arrays.copyOf(begin, room);
            end = Arrays.copyOf(end, room);
        }
    }

    /** The node at a place of the Z-curve; neighbours on it are neighbours on the plane, which the processor's caches like. */
    int node(int place) {
        return order[place];
    }

    /**
     * What pushes the node at a place of the Z-curve away, for a mass of 1: the masses of the others by their distances.
     *
     * @param force is given both components
     */
    void repulsion(int place, double[] force) {
        float atX = x[place];
        float atY = y[place];
        double forceX = 0;
        double forceY = 0;
        int cell = 0;
        while (cell < cells) {
            float dx = atX - cellX[cell];
            float dy = atY - cellY[cell];
            float distance2 = dx * dx + dy * dy;
            if (end[cell] > begin[cell]) {
                for (int i = begin[cell]; i < end[cell]; i++) {
                    float nearX = atX - x[i];
                    float nearY = atY - y[i];
                    float near2 = nearX * nearX + nearY * nearY;
                    if (near2 > 0) {
                        forceX += nearX * mass[i] / near2;
                        forceY += nearY * mass[i] / near2;
                    }
                }
                cell = skip[cell];
            } else if (cellSize2[cell] < theta2 * distance2) {
                forceX += dx * cellMass[cell] / distance2;
                forceY += dy * cellMass[cell] / distance2;
                cell = skip[cell];
            } else {
                cell++;
            }
        }
        force[0] = forceX;
        force[1] = forceY;
    }
}
