package org.xmppradar.map.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An undirected graph in flat arrays: the neighbours of node {@code i} are {@code neighbours[first[i]] … neighbours[first[i + 1] - 1]},
 * in order, each link at both of its ends. Links between the same two nodes are one, with the sum of their weights; a link from a node
 * to itself is none.
 */
public final class WeightedGraph {

    final int[] first;
    final int[] neighbours;
    final float[] weights;

    private WeightedGraph(int[] first, int[] neighbours, float[] weights) {
        this.first = first;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    public int nodes() {
        return first.length - 1;
    }

    /** How many links there are, each counted once. */
    public int links() {
        return neighbours.length / 2;
    }

    /** How many neighbours a node has. */
    public int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** Is given links. */
    @FunctionalInterface
    public interface Links {
        void link(int one, int other, float weight);
    }

    /** Gives each link once, in order, the lower end first. */
    public void eachLink(Links links) {
        for (int node = 0; node < nodes(); node++) {
            for (int i = first[node]; i < first[node + 1]; i++) {
                if (neighbours[i] > node) {
                    links.link(node, neighbours[i], weights[i]);
                }
            }
        }
    }

    /** The nodes, those with the most neighbours first. */
    public int[] byDegree() {
        long[] keys = new long[nodes()];
        for (int node = 0; node < keys.length; node++) {
            keys[node] = (long) -degree(node) << Integer.SIZE | node;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The neighbours of a node, those with the greatest weights first. */
    List<Integer> strongest(int node) {
        return IntStream.range(first[node], first[node + 1])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]))
                .map(i -> neighbours[i])
                .toList();
    }

    /**
     * The same graph without nodes that nothing links; the weights are shared.
     *
     * @param kept the nodes that remain, in order: all that have a neighbour are among them
     */
    public WeightedGraph of(int[] kept) {
        int[] place = new int[nodes()];
        int[] begins = new int[kept.length + 1];
        for (int i = 0; i < kept.length; i++) {
            place[kept[i]] = i;
            begins[i + 1] = begins[i] + degree(kept[i]);
        }
        if (begins[kept.length] != neighbours.length) {
            throw new IllegalArgumentException("a node with links is left out");
        }
        return new WeightedGraph(
                begins, Arrays.stream(neighbours).map(node -> place[node]).toArray(), weights);
    }

    /** Collects links in any order and direction. A federation has millions, so that building empties it: there is no room for both. */
    public static final class Builder {

        private static final int ROOM = 1024;

        private final int nodes;
        private int[] ends = new int[2 * ROOM];
        private float[] weights = new float[ROOM];
        private int links;

        public Builder(int nodes) {
            this.nodes = nodes;
        }

        public Builder link(int one, int other, float weight) {
            if (one != other) {
                if (links == weights.length) {
                    ends = Arrays.copyOf(ends, 2 * ends.length);
                    weights = Arrays.copyOf(weights, 2 * weights.length);
                }
                ends[2 * links] = one;
                ends[2 * links + 1] = other;
                weights[links] = weight;
                links++;
            }
            return this;
        }

        public WeightedGraph build() {
            int[] first = new int[nodes + 1];
            for (int end = 0; end < 2 * links; end++) {
                first[ends[end] + 1]++;
            }
            Arrays.parallelPrefix(first, Integer::sum);
            long[] rows = rows(first);
            ends = new int[0];
            weights = new float[0];
            links = 0;
            return merged(first, rows);
        }

        /** Each neighbour above the bits of the weight, so that sorting a row keeps both together. */
        private long[] rows(int[] first) {
            long[] rows = new long[2 * links];
            int[] next = Arrays.copyOf(first, nodes);
            for (int link = 0; link < links; link++) {
                rows[next[ends[2 * link]]++] = entry(ends[2 * link + 1], weights[link]);
                rows[next[ends[2 * link + 1]]++] = entry(ends[2 * link], weights[link]);
            }
            return rows;
        }

        private static long entry(int neighbour, float weight) {
            return (long) neighbour << Integer.SIZE | (Float.floatToRawIntBits(weight) & 0xffff_ffffL);
        }

        private static int neighbour(long entry) {
            return (int) (entry >> Integer.SIZE);
        }

        private static float weight(long entry) {
            return Float.intBitsToFloat((int) entry);
        }

        /** What becomes one moves to the front of the rows themselves. */
        private WeightedGraph merged(int[] first, long[] rows) {
            int[] begins = new int[nodes + 1];
            int end = 0;
            for (int node = 0; node < nodes; node++) {
                Arrays.sort(rows, first[node], first[node + 1]);
                for (int i = first[node]; i < first[node + 1]; i++) {
                    if (end > begins[node] && neighbour(rows[end - 1]) == neighbour(rows[i])) {
                        rows[end - 1] = entry(neighbour(rows[i]), weight(rows[end - 1]) + weight(rows[i]));
                    } else {
                        rows[end++] = rows[i];
                    }
                }
                begins[node + 1] = end;
            }
            int[] neighbours = new int[end];
            float[] sums = new float[end];
            for (int i = 0; i < end; i++) {
                neighbours[i] = neighbour(rows[i]);
                sums[i] = weight(rows[i]);
            }
            return new WeightedGraph(begins, neighbours, sums);
        }
    }
}
