package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppradar.query.Visits.Visit;

/** Whatever visits find, and whenever they are made. */
class RandomReachabilityTest {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final String DOOR = "status.c2s.starttls@x.example:5222";

    private static final List<String> KINDS =
            List.of("reachable", "reachable", "reachable", "refused", "certificate-expired");

    static List<Long> seeds() {
        return new Random(7).longs(300).boxed().toList();
    }

    /** Mostly within two days of each other, now and then days without any. */
    private static Visits visits(long seed) {
        Random random = new Random(seed);
        Visits visits = new Visits(DOOR);
        Instant at = START;
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            visits.see(at, KINDS.get(random.nextInt(KINDS.size())));
            int hours = random.nextInt(10) == 0 ? random.nextInt(73, 300) : random.nextInt(1, 49);
            at = at.plus(Duration.ofHours(hours));
        }
        return visits;
    }

    private static Instant end(Visits visits) {
        return visits.all().getLast().at().plus(Duration.ofDays(5));
    }

    private static List<UptimeSegment> segments(Visits visits) {
        return new Reachability(visits.spells(), visits.watch()).segments(START.minusSeconds(7200), end(visits));
    }

    private static UptimeSegment at(List<UptimeSegment> segments, Instant instant) {
        return segments.stream()
                .filter(each -> !instant.isBefore(each.from()) && instant.isBefore(each.to()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void segments_fill_the_span_and_neighbours_differ(long seed) {
        Visits visits = visits(seed);
        List<UptimeSegment> segments = segments(visits);
        assertThat(segments.getFirst().from()).isEqualTo(START.minusSeconds(7200));
        assertThat(segments.getLast().to()).isEqualTo(end(visits));
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
            assertThat(segments.get(i).isLike(segments.get(i - 1))).isFalse();
        }
    }

    /** The state after each visit is what it found, but for failures seen once between two successes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void each_visit_is_believed_unless_it_is_a_flap(long seed) {
        Visits visits = visits(seed);
        List<UptimeSegment> segments = segments(visits);
        List<Visit> all = visits.all();
        for (int i = 0; i < all.size(); i++) {
            UptimeSegment found = at(segments, all.get(i).at());
            boolean gapAfter = i + 1 == all.size() || gap(all.get(i), all.get(i + 1));
            boolean gapBefore = i == 0 || gap(all.get(i - 1), all.get(i));
            boolean failed = !good(all.get(i));
            boolean flap = failed && !gapBefore && !gapAfter && good(all.get(i - 1)) && good(all.get(i + 1));
            Reach expected = gapAfter ? Reach.GAP : flap ? Reach.UP : state(all.get(i));
            assertThat(found.state()).isEqualTo(expected);
            assertThat(found.unstable()).isEqualTo(flap);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_claimed_where_nobody_looked(long seed) {
        Visits visits = visits(seed);
        List<UptimeSegment> segments = segments(visits);
        for (Gap gap : visits.watch().gaps(end(visits))) {
            Instant until = gap.until().orElse(end(visits));
            Instant middle = gap.from().plus(Duration.between(gap.from(), until).dividedBy(2));
            assertThat(at(segments, middle).state()).isEqualTo(Reach.GAP);
            assertThat(at(segments, middle).from()).isBeforeOrEqualTo(gap.from());
        }
        assertThat(at(segments, START.minusSeconds(1)).state()).isEqualTo(Reach.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_shares_of_a_day_are_all_of_it(long seed) {
        Visits visits = visits(seed);
        ServiceUptime uptime = ServiceUptime.of(
                "c2s", new Reachability(visits.spells(), visits.watch()), START.minusSeconds(7200), end(visits));
        assertThat(uptime.days())
                .allSatisfy(day -> assertThat(day.shares().stream()
                                .mapToDouble(UptimeDay.Share::share)
                                .sum())
                        .isCloseTo(1, within(1e-9)));
        double known = uptime.up().orElse(0.0)
                + uptime.degraded().orElse(0.0)
                + uptime.down().orElse(0.0);
        assertThat(known).isCloseTo(uptime.up().equals(Optional.empty()) ? 0 : 1, within(1e-9));
    }

    private static boolean gap(Visit one, Visit next) {
        return Duration.between(one.at(), next.at()).compareTo(Watch.REGULAR) > 0;
    }

    private static boolean good(Visit visit) {
        return visit.kind().equals("reachable");
    }

    private static Reach state(Visit visit) {
        return switch (visit.kind()) {
            case "reachable" -> Reach.UP;
            case "refused" -> Reach.DOWN;
            default -> Reach.DEGRADED;
        };
    }
}
