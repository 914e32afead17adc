package org.xmppradar.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.map.layout.Drift;
import org.xmppradar.query.LinkKind;

/** How an edition is made from the last one. */
class DraughtsmanTest {

    private static final MapSettings SETTINGS =
            new MapSettings(true, Set.of(LinkKind.HOST), Duration.ofMinutes(30), 3, 0, 1, 1_000_000);
    private static final Instant NEXT_NIGHT = Surveys.AT.plus(Duration.ofDays(1));
    private static final long NEVER = Long.MIN_VALUE;

    private final Surveys surveys = Surveys.of(400, 8);
    private final Chart first = Surveys.chart(1, surveys.survey());

    private static float x(Chart chart, String name) {
        return chart.layout().plane().x()[chart.names().indexOf(name)];
    }

    private static Chart next(Sketch sketch, Chart before) {
        return Chart.of(
                Surveys.head(before.number() + 1, sketch.survey()),
                sketch,
                Quarters.of(sketch.survey(), sketch.layout(), before.quarters()));
    }

    private Due due(Survey survey) {
        return Due.of(survey, Optional.of(first), SETTINGS, Surveys.AT, NEVER);
    }

    @Test
    void who_is_alone_lies_on_the_belt_around_all_others() {
        for (int node = 0; node < 400; node++) {
            double distance = Math.hypot(
                    first.layout().plane().x()[node] - first.belt().x(),
                    first.layout().plane().y()[node] - first.belt().y());
            boolean alone = first.names().get(node).matches("d\\d{4}0\\..*");
            assertThat(first.inside().get(node)).isEqualTo(!alone);
            assertThat(distance > first.belt().radius() * 0.999 || !alone).isTrue();
            assertThat(first.layout().community()[node] < 0).isEqualTo(alone);
        }
    }

    @Test
    void newcomers_come_in_and_nobody_else_moves() {
        Survey survey = surveys.with("new.example", "host3.example")
                .alone("lone.example")
                .with(Surveys.name(10), "host4.example")
                .survey();
        assertThat(due(survey)).isEqualTo(Due.SWEEP);
        Chart second = next(Draughtsman.sweep(survey, first), first);

        assertThat(second.names()).hasSize(402);
        assertThat(first.names())
                .filteredOn(name -> !name.equals(Surveys.name(10)))
                .allMatch(name -> x(first, name) == x(second, name));
        assertThat(x(second, Surveys.name(10))).isNotEqualTo(x(first, Surveys.name(10)));
        assertThat(second.layout().community()[second.names().indexOf("new.example")])
                .isNotNegative();
        assertThat(second.belt()).isEqualTo(first.belt());
    }

    @Test
    void in_a_night_all_move_within_the_budget_and_quarters_keep_names_and_colours() {
        IntStream.range(0, 20).forEach(i -> surveys.linked(Surveys.name(i * 20 + 1), Surveys.name(i * 20 + 13)));
        Survey survey = surveys.survey();
        assertThat(Due.of(survey, Optional.of(first), SETTINGS, NEXT_NIGHT, NEVER))
                .isEqualTo(Due.NIGHT);
        Sketch sketch = Draughtsman.night(survey, first);
        Chart second = next(sketch, first);

        assertThat(sketch.since(first).isWithin(Drift.BUDGET)).isTrue();
        assertThat(sketch.since(first)).isNotEqualTo(new Drift(0, 0));
        assertThat(first.quarters()).isNotEmpty();
        first.quarters()
                .forEach(old -> second.quarters().stream()
                        .filter(quarter -> quarter.id() == old.id())
                        .forEach(quarter ->
                                assertThat(quarter.name() + quarter.colour()).isEqualTo(old.name() + old.colour())));
        assertThat(second.quarters())
                .anyMatch(quarter -> first.quarters().stream().anyMatch(old -> old.id() == quarter.id()));
    }

    @Test
    void a_map_that_was_torn_up_is_over_the_budget() {
        Sketch other = Draughtsman.anew(Surveys.of(400, 3).survey());
        assertThat(other.since(first).isWithin(Drift.BUDGET)).isFalse();
    }

    @Test
    void quarters_are_named_by_what_their_members_share() {
        assertThat(first.quarters()).extracting(Quarter::name).doesNotHaveDuplicates();
        assertThat(first.quarters()).anyMatch(quarter -> quarter.name().matches("Hosted at host\\d\\.example"));
        assertThat(first.quarters())
                .extracting(Quarter::colour)
                .allMatch(colour -> colour >= 0 && colour < Quarter.COLOURS);
    }

    @Test
    void what_is_due_follows_from_what_is_new() {
        assertThat(due(surveys.survey())).isEqualTo(Due.NOTHING);
        assertThat(due(new Surveys().survey())).isEqualTo(Due.NOTHING);
        assertThat(Due.of(surveys.survey(), Optional.empty(), SETTINGS, Surveys.AT, NEVER))
                .isEqualTo(Due.ANEW);
        assertThat(Due.of(surveys.survey(), Optional.of(first), SETTINGS, NEXT_NIGHT.minus(Duration.ofHours(2)), NEVER))
                .isEqualTo(Due.NOTHING);
        assertThat(Due.of(surveys.survey(), Optional.of(first), SETTINGS, NEXT_NIGHT, Due.day(NEXT_NIGHT)))
                .isEqualTo(Due.NOTHING);
        MapSettings anew = new MapSettings(true, Set.of(), Duration.ofMinutes(30), 3, 1, 1, 1);
        assertThat(Due.of(surveys.survey(), Optional.of(first), anew, Surveys.AT, NEVER))
                .isEqualTo(Due.ANEW);
        assertThat(due(Surveys.of(2000, 8).survey())).isEqualTo(Due.ANEW);
    }

    @Test
    void a_word_that_is_taken_back_makes_a_new_edition() {
        assertThat(Due.isTakenBack(surveys.survey(), first)).isFalse();
        assertThat(due(surveys.unwilling(Surveys.name(1)).survey())).isEqualTo(Due.SWEEP);
        assertThat(Due.isTakenBack(surveys.survey(), first)).isTrue();
        Survey without = Surveys.of(400, 8).without(Surveys.name(1)).survey();
        assertThat(Due.isTakenBack(without, first)).isTrue();
        assertThat(Draughtsman.sweep(without, first).layout().plane().nodes()).isEqualTo(399);
    }

    @Test
    void domains_that_nothing_links_are_a_map_too() {
        Survey survey = new Surveys().alone("a.example").alone("b.example").survey();
        Chart chart = Surveys.chart(1, survey);
        assertThat(chart.inside().isEmpty()).isTrue();
        assertThat(chart.quarters()).isEmpty();
        assertThat(next(Draughtsman.night(survey, chart), chart).names()).containsExactly("a.example", "b.example");
    }
}
