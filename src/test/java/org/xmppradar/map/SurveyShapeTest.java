package org.xmppradar.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;
import org.xmppradar.map.layout.WeightedGraph;

/** What is linked on the map, and how strongly. */
class SurveyShapeTest {

    private static Set<String> links(WeightedGraph graph, List<String> names) {
        Set<String> links = new HashSet<>();
        graph.eachLink((one, other, _) -> links.add(names.get(one) + " " + names.get(other)));
        return links;
    }

    @Test
    void links_of_the_past_place_domains_but_are_not_drawn() {
        SurveyShape shape = new Surveys()
                .alone("a.example")
                .alone("b.example")
                .alone("c.example")
                .shape();
        shape.federation(
                new Row(Map.of("name", "a.example", "now", List.of("b.example"), "past", List.of("c.example"))));
        shape.federation(Surveys.row("name", "b.example", List.of("a.example", "unknown.example")));
        Survey survey = shape.survey(Surveys.AT);

        assertThat(links(survey.ever(), survey.names()))
                .containsExactlyInAnyOrder("a.example b.example", "a.example c.example");
        assertThat(links(survey.now(), survey.names())).containsExactly("a.example b.example");
        List<Float> weights = new ArrayList<>();
        survey.ever().eachLink((_, _, weight) -> weights.add(weight));
        assertThat(weights).containsExactly(2F, 0.25F);
    }

    @Test
    void a_host_of_thousands_makes_a_few_links_for_each() {
        Surveys surveys = new Surveys();
        IntStream.range(0, 5_000).forEach(i -> surveys.with(Surveys.name(i), "big.example"));
        Survey survey = surveys.survey();

        assertThat(survey.now().links()).isBetween(12_000, 15_000);
        assertThat(IntStream.range(0, 5_000).map(survey.now()::degree)).allMatch(degree -> degree >= 2);
        assertThat(IntStream.range(0, 5_000).map(survey.now()::degree).max().orElseThrow())
                .isLessThan(60);
        assertThat(survey.traits().hosts()).hasSize(5_000).containsEntry(Surveys.name(7), "big.example");
    }

    @Test
    void one_more_on_a_host_changes_but_a_few_links_of_the_others() {
        Surveys surveys = new Surveys();
        IntStream.range(0, 1_000).forEach(i -> surveys.with(Surveys.name(i), "big.example"));
        Survey before = surveys.survey();
        Survey after = surveys.with("one-more.example", "big.example").survey();

        Set<String> lost = links(before.now(), before.names());
        lost.removeAll(links(after.now(), after.names()));
        assertThat(lost).hasSizeLessThan(40);
    }

    @Test
    void two_on_a_host_are_one_link_of_full_weight() {
        Survey survey = new Surveys()
                .with("a.example", "h.example")
                .with("b.example", "h.example")
                .survey();
        List<Float> weights = new ArrayList<>();
        survey.now().eachLink((_, _, weight) -> weights.add(weight));
        assertThat(weights).containsExactly(1F);
    }

    @Test
    void what_too_many_share_says_nothing() {
        Surveys surveys = new Surveys();
        List<String> names = IntStream.range(0, 300).mapToObj(Surveys::name).toList();
        names.forEach(surveys::alone);
        SurveyShape shape = surveys.alone("proxy.example").shape();
        shape.authority(Surveys.row("key", "everybodys", names));
        shape.service(Surveys.row("key", "proxy.example", names));
        assertThat(shape.survey(Surveys.AT).now().links()).isZero();

        SurveyShape rare = surveys.shape();
        rare.authority(Surveys.row("key", "ours", names.subList(0, 3)));
        rare.service(Surveys.row("key", "proxy.example", names.subList(5, 7)));
        assertThat(rare.survey(Surveys.AT).now().links()).isBetween(4, 5);
    }
}
