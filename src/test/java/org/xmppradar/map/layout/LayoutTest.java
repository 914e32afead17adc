package org.xmppradar.map.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The places of a map, and how little they change. */
class LayoutTest {

    private static final int NODES = 3000;
    private static final int TOWNS = 12;

    private final WeightedGraph graph = Towns.graph(NODES, 24_000, TOWNS, 1);

    @Test
    void communities_that_were_put_in_are_found() {
        Communities found = Communities.find(graph, 1);
        assertThat(found.count()).isBetween(TOWNS - 1, TOWNS + 1);
        assertThat(Arrays.stream(found.sizes()).sum()).isEqualTo(NODES);
        int[] sizes = found.sizes();
        assertThat(IntStream.range(1, sizes.length).allMatch(i -> sizes[i - 1] >= sizes[i]))
                .isTrue();
    }

    @Test
    void neighbours_lie_near_each_other() {
        Layout layout = Layout.anew(graph);
        assertThat(closeness(layout)).isLessThan(0.45);
    }

    @Test
    void the_same_graph_gives_the_same_map() {
        Layout one = Layout.anew(graph);
        Layout other = Layout.anew(graph);
        assertThat(one.plane().x()).isEqualTo(other.plane().x());
        assertThat(one.plane().y()).isEqualTo(other.plane().y());
        assertThat(one.community()).isEqualTo(other.community());
    }

    @Test
    void when_newcomers_are_placed_nobody_else_moves() {
        int known = NODES - 60;
        Layout before = Layout.anew(Towns.graph(known, 24_000, TOWNS, 1));
        int[] old = IntStream.range(0, NODES).map(i -> i < known ? i : -1).toArray();

        Layout after = before.withNewcomers(graph, old);

        assertThat(Arrays.copyOf(after.plane().x(), known))
                .isEqualTo(before.plane().x());
        assertThat(Arrays.copyOf(after.plane().y(), known))
                .isEqualTo(before.plane().y());
        assertThat(after.since(before, old)).isEqualTo(new Drift(0, 0));
        assertThat(IntStream.range(known, NODES).filter(i -> graph.degree(i) > 0))
                .allMatch(i -> after.community()[i] >= 0);
        int[] newcomers =
                IntStream.range(known, NODES).filter(i -> graph.degree(i) > 3).toArray();
        assertThat(distanceToNeighbours(after, newcomers)).isLessThan(0.8);
    }

    @Test
    void over_thirty_nights_of_change_each_stays_within_the_budget_and_communities_keep_their_numbers() {
        Layout layout = Layout.anew(graph);
        int[] first = layout.community();
        WeightedGraph now = graph;
        int[] same = IntStream.range(0, NODES).toArray();
        for (int night = 1; night <= 30; night++) {
            now = Towns.graph(NODES, 24_000 + 40 * night, TOWNS, 1);
            Layout next = layout.nextDay(now, same);
            Drift drift = next.since(layout, same);
            assertThat(drift.isWithin(Drift.BUDGET))
                    .as("night %d: %s", night, drift)
                    .isTrue();
            layout = next;
        }
        int[] last = layout.community();
        assertThat(IntStream.range(0, NODES).filter(i -> first[i] == last[i]).count())
                .isGreaterThan(NODES * 9 / 10);
        assertThat(closeness(layout)).isLessThan(0.45);
    }

    @Test
    void an_edition_beyond_the_budget_is_seen_to_be() {
        Plane plane = new Plane(new float[] {1, -1, 0, 0}, new float[] {0, 0, 1, -1});
        Plane moved = new Plane(new float[] {1.1F, -1, 0, 0}, new float[] {0, 0, 1, -1});
        int[] all = {0, 1, 2, 3};
        Drift drift = Drift.between(plane, moved, all);
        assertThat(drift.median()).isZero();
        assertThat(drift.p95()).isBetween(0.09, 0.11);
        assertThat(drift.isWithin(Drift.BUDGET)).isFalse();
        assertThat(Drift.between(plane, Steps.within(Drift.BUDGET, plane, moved, all), all)
                        .isWithin(Drift.BUDGET))
                .isTrue();
    }

    @Test
    void a_map_that_was_turned_scaled_and_shifted_is_laid_back() {
        Layout layout = Layout.anew(graph);
        Plane turned = new Plane(NODES);
        for (int i = 0; i < NODES; i++) {
            turned.x()[i] = 3 * layout.plane().y()[i] + 100;
            turned.y()[i] = -3 * layout.plane().x()[i] - 7;
        }
        int[] all = IntStream.range(0, NODES).toArray();
        Alignment.onto(layout.plane(), turned, all);
        assertThat(Drift.between(layout.plane(), turned, all).p95()).isLessThan(1e-4);
    }

    @Test
    void each_old_number_is_inherited_once() {
        Communities today = new Communities(new int[] {0, 0, 0, 1, 1, 2, 2}, 3);
        assertThat(Heritage.numbers(today, new int[] {7, 7, 7, 7, 7, -1, 4}, 9)).containsExactly(7, 9, 4);
    }

    @Test
    void a_graph_without_links_and_one_without_nodes_have_a_layout_too() {
        Layout none = Layout.anew(new WeightedGraph.Builder(0).build());
        assertThat(none.plane().nodes()).isZero();
        Layout lonely = Layout.anew(new WeightedGraph.Builder(5).build());
        for (int i = 0; i < 5; i++) {
            assertThat(lonely.plane().x()[i]).isFinite();
        }
    }

    /** The mean distance of linked nodes in parts of that of any two: 1 would say that links do not matter. */
    private double closeness(Layout layout) {
        return distanceToNeighbours(layout, IntStream.range(0, NODES).toArray());
    }

    private double distanceToNeighbours(Layout layout, int[] nodes) {
        double near = 0;
        long links = 0;
        for (int node : nodes) {
            for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
                near += distance(layout.plane(), node, graph.neighbours[i]);
                links++;
            }
        }
        SplittableRandom random = new SplittableRandom(3);
        double any = 0;
        for (int i = 0; i < 10_000; i++) {
            any += distance(layout.plane(), random.nextInt(NODES), random.nextInt(NODES));
        }
        return near / links / (any / 10_000);
    }

    private static double distance(Plane plane, int one, int other) {
        return Math.hypot(plane.x()[one] - plane.x()[other], plane.y()[one] - plane.y()[other]);
    }
}
