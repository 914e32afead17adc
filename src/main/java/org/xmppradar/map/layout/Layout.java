package org.xmppradar.map.layout;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.xmppradar.map.layout.ForceAtlas.Forces;

/**
 * Places and communities of all nodes of a graph.
 *
 * @param plane where each node is
 * @param community the lasting number of each node's community
 * @param next the first number that no community ever had
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
public record Layout(Plane plane, int[] community, int next) {

    /** From {@link FirstPlaces} it has settled by then. */
    private static final int STEPS_ANEW = 100;

    private static final int STEPS_OF_A_NIGHT = 25;
    private static final int STEPS_OF_A_SWEEP = 30;

    /** The same graph and seed give the same layout. */
    private static final long SEED = 1999;

    /** A new edition, owing nothing to any before. */
    public static Layout anew(WeightedGraph graph) {
        Communities communities = Communities.find(graph, SEED);
        Plane plane = FirstPlaces.of(graph, communities);
        new ForceAtlas(graph, Forces.USUAL, plane, new boolean[graph.nodes()]).run(STEPS_ANEW);
        return new Layout(plane, communities.of(), communities.count());
    }

    /**
     * After a sweep: newcomers find their places, nobody else moves.
     *
     * @param old the number that each node has in this layout; below zero for newcomers
     */
    public Layout withNewcomers(WeightedGraph graph, int[] old) {
        boolean[] placed = placed(old);
        Plane now = onto(old);
        Newcomers.place(graph, now, placed);
        new ForceAtlas(graph, Forces.USUAL, now, placed).run(STEPS_OF_A_SWEEP);
        return new Layout(now, joined(graph, old), next);
    }

    /** After a day: all may move, as far as {@link Drift#BUDGET} allows, and communities are found again, with their old numbers. */
    public Layout nextDay(WeightedGraph graph, int[] old) {
        boolean[] placed = placed(old);
        int[] common =
                IntStream.range(0, old.length).filter(node -> placed[node]).toArray();
        Plane before = onto(old);
        Newcomers.place(graph, before, placed);
        Plane now = before.copy();
        new ForceAtlas(graph, Forces.USUAL, now, new boolean[graph.nodes()]).run(STEPS_OF_A_NIGHT);
        Alignment.onto(before, now, common);
        Communities communities = Communities.find(graph, SEED);
        int[] numbers = Heritage.numbers(communities, communityOf(old), next);
        int[] of = Arrays.stream(communities.of()).map(found -> numbers[found]).toArray();
        int after = Math.max(next, Arrays.stream(numbers).max().orElse(-1) + 1);
        return new Layout(Steps.within(Drift.BUDGET, before, now, common), of, after);
    }

    /** How far the nodes of an older layout have moved. */
    public Drift since(Layout before, int[] old) {
        int[] common =
                IntStream.range(0, old.length).filter(node -> old[node] >= 0).toArray();
        return Drift.between(before.onto(old), plane, common);
    }

    private static boolean[] placed(int[] old) {
        boolean[] placed = new boolean[old.length];
        for (int node = 0; node < old.length; node++) {
            placed[node] = old[node] >= 0;
        }
        return placed;
    }

    /** The places of this layout by other numbers. */
    private Plane onto(int[] old) {
        Plane onto = new Plane(old.length);
        for (int node = 0; node < old.length; node++) {
            if (old[node] >= 0) {
                onto.x()[node] = plane.x()[old[node]];
                onto.y()[node] = plane.y()[old[node]];
            }
        }
        return onto;
    }

    private int[] communityOf(int[] old) {
        return Arrays.stream(old).map(node -> node < 0 ? -1 : community[node]).toArray();
    }

    /** A newcomer belongs where its nearest neighbour does, by weight; until the night, when communities are found again. */
    private int[] joined(WeightedGraph graph, int[] old) {
        int[] of = communityOf(old);
        for (int node = 0; node < of.length; node++) {
            if (old[node] < 0) {
                of[node] = graph.strongest(node).stream()
                        .map(neighbour -> old[neighbour] < 0 ? -1 : community[old[neighbour]])
                        .filter(number -> number >= 0)
                        .findFirst()
                        .orElse(-1);
            }
        }
        return of;
    }
}
