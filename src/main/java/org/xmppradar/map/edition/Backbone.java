package org.xmppradar.map.edition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.xmppradar.map.layout.WeightedGraph;

/**
 * The strongest links of a graph. Every node has its strongest one among them, as far as there is room, so that small ones are not left
 * hanging in the air; what remains goes to the strongest of all.
 *
 * @param from the lower end of each link, in order
 * @param to the higher end, in order for each lower one
 * @param weight of each
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
public record Backbone(int[] from, int[] to, float[] weight) {

    static Backbone of(WeightedGraph graph, int[] place, int most) {
        Candidate[] candidates = new Candidate[graph.links()];
        int[] count = new int[1];
        graph.eachLink((one, other, weight) -> candidates[count[0]++] =
                new Candidate(Math.min(place[one], place[other]), Math.max(place[one], place[other]), weight));
        Arrays.sort(candidates);
        boolean[] linked = new boolean[graph.nodes()];
        boolean[] chosen = new boolean[candidates.length];
        int left = most;
        for (int i = 0; i < candidates.length && left > 0; i++) {
            Candidate link = candidates[i];
            if (!linked[link.from()] || !linked[link.to()]) {
                linked[link.from()] = true;
                linked[link.to()] = true;
                chosen[i] = true;
                left--;
            }
        }
        for (int i = 0; i < candidates.length && left > 0; i++) {
            if (!chosen[i]) {
                chosen[i] = true;
                left--;
            }
        }
        return of(candidates, chosen);
    }

    /** The strongest first; alike ones in an order that is always the same. */
    private record Candidate(int from, int to, float weight) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            int byWeight = Float.compare(other.weight, weight);
            return byWeight == 0 ? Long.compare(ends(), other.ends()) : byWeight;
        }

        private long ends() {
            return (long) from << Integer.SIZE | to;
        }
    }

    private static Backbone of(Candidate[] candidates, boolean[] chosen) {
        Candidate[] links = IntStream.range(0, candidates.length)
                .filter(i -> chosen[i])
                .mapToObj(i -> candidates[i])
                .sorted(Comparator.comparingLong(Candidate::ends))
                .toArray(Candidate[]::new);
        Backbone backbone = new Backbone(new int[links.length], new int[links.length], new float[links.length]);
        for (int i = 0; i < links.length; i++) {
            backbone.from[i] = links[i].from();
            backbone.to[i] = links[i].to();
            backbone.weight[i] = links[i].weight();
        }
        return backbone;
    }

    public int links() {
        return from.length;
    }
}
