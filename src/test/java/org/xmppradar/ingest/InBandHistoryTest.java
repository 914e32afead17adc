package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Tally;

/** What in-band answers end, and what they do not: a list that was cut, or not had, ends nothing (R2). */
class InBandHistoryTest {

    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = T1.plus(Duration.ofDays(1));
    private static final Instant T3 = T2.plus(Duration.ofDays(1));
    private static final String A = "a.example";
    private static final String ROOMS = "rooms.a.example";
    private static final String FILES = "files.a.example";

    private final History history = new History();

    @Test
    void the_same_answers_again_change_nothing() {
        history.take(whole(T1).visit());
        Set<History.Held> before = history.all();

        history.take(whole(T2).visit());

        assertThat(history.all()).isEqualTo(before);
    }

    @Test
    void a_service_no_longer_listed_ends_with_all_that_it_said() {
        history.take(whole(T1).visit());

        history.take(SeenInBand.of(A, T2).items(FILES).info(FILES, "urn:y").visit());

        assertThat(open()).noneMatch(fact -> fact.contains(ROOMS));
        assertThat(open()).contains("LISTS files.a.example", "ADVERTISES {urn:y} of files.a.example");
        assertThat(history.closed())
                .filteredOn(held -> ROOMS.equals(held.fact().properties().get("entity")))
                .isNotEmpty()
                .allSatisfy(held -> assertThat(held.interval().until()).isEqualTo(T2));
    }

    @Test
    void a_domain_that_lists_nothing_any_more_has_no_services() {
        history.take(whole(T1).visit());

        history.take(SeenInBand.of(A, T2).noItems().visit());

        assertThat(open()).noneMatch(fact -> fact.contains(ROOMS) || fact.contains(FILES));
        assertThat(open()).contains("ADVERTISES {urn:x} of a.example", "ASKED absent of a.example");
    }

    @Test
    void a_list_that_was_not_had_ends_no_service() {
        history.take(whole(T1).visit());

        history.take(SeenInBand.of(A, T2).itemsFailed(FailureKind.TIMED_OUT).visit());

        assertThat(types(history.closed())).containsExactly("ASKED");
        assertThat(open()).contains("LISTS rooms.a.example", "ADVERTISES {urn:x} of rooms.a.example");
    }

    @Test
    void a_service_that_is_silent_keeps_what_it_said() {
        history.take(whole(T1).visit());

        history.take(SeenInBand.of(A, T2)
                .items(ROOMS, FILES)
                .infoFailed(ROOMS, FailureKind.TIMED_OUT, "")
                .visit());

        assertThat(types(history.closed())).containsExactly("ASKED");
        assertThat(open()).contains("ADVERTISES {urn:x} of rooms.a.example", "ASKED timed-out of rooms.a.example");
    }

    @Test
    void a_list_that_was_cut_adds_and_ends_nothing_but_its_length() {
        history.take(whole(T1).visit());

        history.take(SeenInBand.of(A, T2).cutItems(500, "new.a.example").visit());

        assertThat(open())
                .contains(
                        "LISTS rooms.a.example",
                        "LISTS files.a.example",
                        "LISTS new.a.example",
                        "ADVERTISES {urn:x} of rooms.a.example",
                        "HOLDS \u2265 500 of a.example");
        assertThat(history.closed())
                .extracting(held -> held.fact().type() + " " + held.fact().target())
                .containsExactly("HOLDS 2");
    }

    @Test
    void the_next_whole_list_ends_what_a_cut_one_left() {
        history.take(whole(T1).visit());
        history.take(SeenInBand.of(A, T2).cutItems(500, "new.a.example").visit());

        history.take(SeenInBand.of(A, T3).items(FILES).visit());

        assertThat(open()).contains("LISTS files.a.example", "HOLDS 1 of a.example");
        assertThat(open()).noneMatch(fact -> fact.contains(ROOMS) || fact.contains("new.a.example"));
    }

    @Test
    void the_same_cut_list_again_changes_nothing() {
        history.take(
                SeenInBand.of(A, T1).cutItems(500, ROOMS).cutInfo(A, "urn:x").visit());
        Set<History.Held> before = history.all();

        history.take(
                SeenInBand.of(A, T2).cutItems(500, ROOMS).cutInfo(A, "urn:x").visit());

        assertThat(history.all()).isEqualTo(before);
    }

    @Test
    void what_an_entity_leaves_out_of_a_cut_answer_stays() {
        history.take(SeenInBand.of(A, T1).info(A, "urn:x", "urn:y").visit());

        history.take(SeenInBand.of(A, T2).cutInfo(A, "urn:x", "urn:z").visit());

        assertThat(history.closed()).isEmpty();
        assertThat(open())
                .contains(
                        "ADVERTISES {urn:x} of a.example",
                        "ADVERTISES {urn:y} of a.example",
                        "ADVERTISES {urn:z} of a.example");

        history.take(SeenInBand.of(A, T3).info(A, "urn:z").visit());

        assertThat(open().stream().filter(fact -> fact.startsWith("ADVERTISES")))
                .containsExactly("ADVERTISES {urn:z} of a.example");
    }

    @Test
    void a_cut_list_of_links_ends_no_link() {
        history.take(SeenInBand.of(A, T1).links(1, "b.example", "c.example").visit());

        history.take(SeenInBand.of(A, T2).cutLinks(7, "c.example").visit());

        assertThat(open())
                .contains("FEDERATES_WITH b.example", "FEDERATES_WITH c.example", "HOLDS \u2265 7 of a.example")
                .doesNotContain("HOLDS 1 of a.example");
    }

    private static SeenInBand whole(Instant at) {
        return SeenInBand.of(A, at)
                .info(A, "urn:x")
                .items(ROOMS, FILES)
                .info(ROOMS, "urn:x")
                .info(FILES, "urn:y")
                .version(ROOMS, "Prosody", "0.12.3")
                .size(ROOMS, Tally.exactly(2));
    }

    private List<String> open() {
        return history.all().stream()
                .filter(held -> held.interval().isOpen())
                .map(held -> text(held.fact()))
                .sorted()
                .toList();
    }

    private static String text(Fact fact) {
        boolean names = fact.type() == FactType.LISTS || !fact.properties().containsKey("entity");
        return fact.type() + " " + fact.target()
                + (names ? "" : " of " + fact.properties().get("entity"));
    }

    private static Set<String> types(Set<History.Held> held) {
        return held.stream().map(each -> each.fact().type().name()).collect(Collectors.toSet());
    }
}
