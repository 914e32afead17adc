package org.xmppradar.map.layout;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Which nodes belong together.
 *
 * @param of the community of each node, counted from 0, the biggest first
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
public record Communities(int[] of, int count) {

    /** Of modularity: above 1 there are more and smaller ones. */
    private static final double RESOLUTION = 1;

    private static final int ROUNDS = 10;
    private static final double RANDOMNESS = LeidenAlgorithm.DEFAULT_RANDOMNESS;

    /** By the Leiden algorithm (Traag, Waltman, van Eck, 2019) for modularity; the same for the same graph and seed. */
    public static Communities find(WeightedGraph graph, long seed) {
        if (graph.links() == 0) {
            return new Communities(IntStream.range(0, graph.nodes()).toArray(), graph.nodes());
        }
        Network network = network(graph);
        double total = 2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks();
        Clustering found =
                new LeidenAlgorithm(RESOLUTION / total, ROUNDS, RANDOMNESS, new Random(seed)).findClustering(network);
        found.orderClustersByNNodes();
        return new Communities(found.getClusters(), found.getNClusters());
    }

    /** In the library's own form, which is ours but for wider numbers: nothing has to be sorted, for which there would have to be room. */
    private static Network network(WeightedGraph graph) {
        int entries = graph.neighbours.length;
        LargeIntArray neighbours = new LargeIntArray(entries);
        LargeDoubleArray weights = new LargeDoubleArray(entries);
        for (int i = 0; i < entries; i++) {
            neighbours.set(i, graph.neighbours[i]);
            weights.set(i, graph.weights[i]);
        }
        long[] first = Arrays.stream(graph.first).asLongStream().toArray();
        return new Network(graph.nodes(), true, first, neighbours, weights, false);
    }

    /** How many nodes each has. */
    public int[] sizes() {
        int[] sizes = new int[count];
        for (int community : of) {
            sizes[community]++;
        }
        return sizes;
    }

    /** The graph of the communities: what links their members, together. */
    WeightedGraph linked(WeightedGraph graph) {
        WeightedGraph.Builder linked = new WeightedGraph.Builder(count);
        graph.eachLink((one, other, weight) -> linked.link(of[one], of[other], weight));
        return linked.build();
    }
}
