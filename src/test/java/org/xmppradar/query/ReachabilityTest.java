package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Visits each noon from 1 May on; the span asked for is 1 to 10 May. */
class ReachabilityTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(9));
    private static final String DOOR = "status.c2s.starttls@x.example:5222";
    private static final String OTHER = "status.c2s.direct@x.example:5223";
    private static final String DNS = "status.srv.c2s.starttls";

    /** A letter a day: good, certificate expired, refused; a dot is a day without a visit. */
    private static Visits visits(String door, String days) {
        Visits visits = new Visits(door);
        for (int day = 0; day < days.length(); day++) {
            Instant at = NOON.plus(Duration.ofDays(day));
            switch (days.charAt(day)) {
                case 'g' -> visits.see(at, "reachable");
                case 'e' -> visits.see(at, "certificate-expired");
                case 'r' -> visits.see(at, "refused");
                case 'n' -> visits.see(at, "service-not-offered");
                case 't' -> visits.see(at, "dns-timed-out");
                default -> {}
            }
        }
        return visits;
    }

    private static List<UptimeSegment> segments(Visits... doors) {
        List<StatusSpell> spells =
                Stream.of(doors).flatMap(visits -> visits.spells().stream()).toList();
        return new Reachability(spells, doors[0].watch()).segments(NOON, END);
    }

    private static Instant day(int day) {
        return NOON.plus(Duration.ofDays(day - 1));
    }

    @Test
    void a_failure_seen_once_between_two_successes_is_a_flap_and_no_outage() {
        assertThat(segments(visits(DOOR, "ggrgggggg")))
                .extracting(UptimeSegment::state, UptimeSegment::unstable, UptimeSegment::from, UptimeSegment::to)
                .containsExactly(
                        tuple(Reach.UP, false, day(1), day(3)),
                        tuple(Reach.UP, true, day(3), day(4)),
                        tuple(Reach.UP, false, day(4), END));
    }

    @Test
    void a_failure_seen_twice_is_an_outage_from_its_first_sight() {
        assertThat(segments(visits(DOOR, "ggrrggggg")))
                .extracting(UptimeSegment::state, UptimeSegment::from, UptimeSegment::to)
                .containsExactly(
                        tuple(Reach.UP, day(1), day(3)),
                        tuple(Reach.DOWN, day(3), day(5)),
                        tuple(Reach.UP, day(5), END));
        assertThat(segments(visits(DOOR, "ggrrggggg")).get(1).problems()).containsExactly("Refused at " + DOOR);
    }

    @Test
    void a_failure_that_nothing_followed_yet_is_an_outage() {
        assertThat(segments(visits(DOOR, "ggggggggr")))
                .extracting(UptimeSegment::state)
                .containsExactly(Reach.UP, Reach.DOWN);
    }

    @Test
    void two_kinds_of_failure_in_a_row_are_no_flaps() {
        assertThat(segments(visits(DOOR, "ggregggg")))
                .extracting(UptimeSegment::state)
                .containsExactly(Reach.UP, Reach.DOWN, Reach.DEGRADED, Reach.UP);
    }

    @Test
    void nobody_can_tell_a_flap_from_an_outage_beside_a_gap() {
        assertThat(segments(visits(DOOR, "ggr....gg")))
                .extracting(UptimeSegment::state, UptimeSegment::from, UptimeSegment::to)
                .containsExactly(
                        tuple(Reach.UP, day(1), day(3)),
                        tuple(Reach.GAP, day(3), day(8)),
                        tuple(Reach.UP, day(8), END));
    }

    @Test
    void nothing_is_claimed_of_a_gap_though_before_and_after_it_was_the_same() {
        Visits visits = visits(DOOR, "gg.....gg");
        assertThat(segments(visits)).extracting(UptimeSegment::state).containsExactly(Reach.UP, Reach.GAP, Reach.UP);
        assertThat(visits.watch().gaps(END)).extracting(Gap::words).containsExactly("not visited 3 to 7 May 2026");
    }

    @Test
    void what_was_seen_last_is_not_believed_for_long() {
        Visits visited = visits(OTHER, "ggggggggg");
        List<UptimeSegment> segments =
                new Reachability(visits(DOOR, "gg").spells(), visited.watch()).segments(NOON, END);
        assertThat(segments)
                .extracting(UptimeSegment::state, UptimeSegment::to)
                .containsExactly(tuple(Reach.UP, day(5)), tuple(Reach.UNKNOWN, END));
    }

    @Test
    void visits_that_ended_are_a_gap_that_goes_on() {
        assertThat(segments(visits(DOOR, "gggg")))
                .extracting(UptimeSegment::state, UptimeSegment::to)
                .containsExactly(tuple(Reach.UP, day(4)), tuple(Reach.GAP, END));
        assertThat(visits(DOOR, "gggg").watch().gaps(END).getFirst().words()).isEqualTo("not visited since 4 May 2026");
    }

    @Test
    void a_service_with_one_endpoint_down_is_degraded() {
        assertThat(segments(visits(DOOR, "ggggggggg"), visits(OTHER, "gggrrrggg")))
                .extracting(UptimeSegment::state)
                .containsExactly(Reach.UP, Reach.DEGRADED, Reach.UP);
    }

    @Test
    void endpoints_that_fail_in_one_visit_fail_at_once() {
        Visits later = new Visits(OTHER);
        visits(OTHER, "ggrrrgggg").all().forEach(visit -> later.see(visit.at().plusSeconds(20), visit.kind()));
        assertThat(segments(visits(DOOR, "ggrrrgggg"), later))
                .extracting(UptimeSegment::state, UptimeSegment::from)
                .containsExactly(tuple(Reach.UP, day(1)), tuple(Reach.DOWN, day(3)), tuple(Reach.UP, day(6)));
    }

    @Test
    void the_dns_speaks_where_no_endpoint_does() {
        assertThat(segments(visits(DNS, "nnnnnnnnn")))
                .extracting(UptimeSegment::state)
                .containsExactly(Reach.ABSENT);
        assertThat(segments(visits(DNS, "ttttttttt")))
                .extracting(UptimeSegment::state)
                .containsExactly(Reach.DOWN);
        assertThat(segments(visits(DNS, "nnnnnnnnn"), visits(DOOR, "ggggggggg")))
                .extracting(UptimeSegment::state)
                .containsExactly(Reach.UP);
    }

    @Test
    void without_any_word_of_visits_no_gap_is_claimed() {
        List<UptimeSegment> segments =
                new Reachability(visits(DOOR, "ggggggggg").spells(), new Watch(List.of())).segments(NOON, END);
        assertThat(segments).extracting(UptimeSegment::state).containsExactly(Reach.UP);
    }

    @Test
    void a_summary_and_the_days_say_it_in_words() {
        Reachability reachability = new Reachability(
                visits(DOOR, "grgrrg...").spells(), visits(DOOR, "grgrrg...").watch());
        ServiceUptime uptime = ServiceUptime.of("c2s", reachability, NOON, NOON.plus(Duration.ofDays(8)));
        assertThat(uptime.summary())
                .isEqualTo("Reachable 75%, not reachable 25% of the time that is known; one outage; one failure seen"
                        + " once only.");
        assertThat(uptime.days()).hasSize(9);
        assertThat(uptime.days().get(1).words()).isEqualTo("2 May 2026: reachable, unstable (Refused at " + DOOR + ")");
        assertThat(uptime.days().get(3).words())
                .isEqualTo("4 May 2026: not reachable 50%, reachable 50% (Refused at " + DOOR + ")");
        assertThat(uptime.days().get(3).state()).isEqualTo(Reach.DOWN);
        assertThat(uptime.flaps()).isEqualTo(1);
    }
}
