package org.xmppradar.map.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedGraphTest {

    private final WeightedGraph graph = new WeightedGraph.Builder(4)
            .link(2, 0, 1)
            .link(0, 1, 0.5F)
            .link(1, 0, 2)
            .link(3, 3, 9)
            .build();

    @Test
    void each_link_is_at_both_ends_and_links_between_the_same_are_one() {
        assertThat(graph.nodes()).isEqualTo(4);
        assertThat(graph.links()).isEqualTo(2);
        assertThat(graph.first).containsExactly(0, 2, 3, 4, 4);
        assertThat(graph.neighbours).containsExactly(1, 2, 0, 0);
        assertThat(graph.weights).containsExactly(2.5F, 1, 2.5F, 1);
        assertThat(graph.degree(0)).isEqualTo(2);
        assertThat(graph.degree(3)).isZero();
    }

    @Test
    void the_strongest_neighbours_come_first() {
        assertThat(graph.strongest(0)).containsExactly(1, 2);
        assertThat(graph.strongest(3)).isEmpty();
    }

    @Test
    void it_grows() {
        WeightedGraph.Builder many = new WeightedGraph.Builder(5000);
        for (int node = 1; node < 5000; node++) {
            many.link(0, node, node);
        }
        WeightedGraph star = many.build();
        assertThat(star.links()).isEqualTo(4999);
        assertThat(star.strongest(0).getFirst()).isEqualTo(4999);
    }

    @Test
    void nodes_that_nothing_links_can_be_left_out_and_no_others() {
        WeightedGraph graph =
                new WeightedGraph.Builder(6).link(1, 4, 2).link(5, 1, 3).build();
        WeightedGraph linked = graph.of(new int[] {1, 4, 5});
        List<String> links = new ArrayList<>();
        linked.eachLink((one, other, weight) -> links.add(one + "-" + other + " " + weight));
        assertThat(links).containsExactly("0-1 2.0", "0-2 3.0");
        assertThatThrownBy(() -> graph.of(new int[] {0, 1, 4})).isInstanceOf(IllegalArgumentException.class);
    }
}
