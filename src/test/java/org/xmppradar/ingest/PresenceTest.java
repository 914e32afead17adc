package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;

/** Domains go, and some come back. */
class PresenceTest {

    private static final Instant T1 = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HOST = "h.example";

    private final History history = new History();

    @Test
    void afterAMonthOfSilenceADomainIsGoneAndWhatWasKnownOfItStays() {
        take(0, true);
        List.of(1, 2, 4, 8, 16, 30).forEach(day -> take(day, false));
        assertThat(presence()).isEmpty();

        take(32, false);
        take(62, false);

        assertThat(presence()).containsExactly("gone from day 32, still so, seen 2 times");
        assertThat(history.all())
                .filteredOn(held -> held.fact().type() == FactType.PRESENTS)
                .isNotEmpty()
                .allMatch(held -> held.interval().isOpen());
    }

    @Test
    void whoComesBackIsPresentAgain() {
        List.of(1, 2, 4, 8, 16, 32).forEach(day -> take(day, false));
        take(70, true);
        take(71, true);
        take(72, false);

        assertThat(presence())
                .containsExactly(
                        "gone from day 32, until day 70, seen 1 times", "present from day 70, still so, seen 2 times");
    }

    @Test
    void aFewFailuresInALongTimeProveNothing() {
        List.of(0, 20, 40, 60).forEach(day -> take(day, false));

        assertThat(presence()).isEmpty();
    }

    @Test
    void aServerThatAnswersBadlyIsThere() {
        for (int day = 0; day < 90; day += 5) {
            history.take(Seen.of("a.example", at(day))
                    .srv(HOST)
                    .streamStoppedBeforeTls(HOST, FailureKind.TIMED_OUT)
                    .visit());
        }

        assertThat(presence()).isEmpty();
    }

    @Test
    void failuresOfOursCountForNothing() {
        for (int day = 0; day < 90; day += 5) {
            history.take(Seen.of("a.example", at(day))
                    .srv(HOST)
                    .streamFailed(HOST, FailureKind.LEFT_ALONE)
                    .visit());
        }

        assertThat(presence()).isEmpty();
        assertThat(history.visited().watched()).isEqualTo(Watched.NEVER);
    }

    @Test
    void aDomainThatIsGoneIsLookedAtOnceAMonth() {
        Instant gone = Usual.REVISIT.nextOfGone(Seen.of("a.example", T1).visit().domain(), T1);

        assertThat(Duration.between(T1, gone)).isBetween(Duration.ofDays(27), Duration.ofDays(33));
    }

    @Test
    void betweenTwoSpansNobodyLooked() {
        List.of(0, 1, 2, 10, 11).forEach(day -> take(day, true));

        Watched watched = history.visited().watched();
        assertThat(watched.from()).containsExactly(at(0), at(10));
        assertThat(watched.to().getFirst()).isBetween(at(2), at(3));
        assertThat(watched.to().getLast()).isBetween(at(11), at(12));
    }

    private static Instant at(int day) {
        return T1.plus(Duration.ofDays(day));
    }

    private void take(int day, boolean answers) {
        Seen seen = Seen.of("a.example", at(day)).srv(HOST);
        Visit visit = answers
                ? seen.stream(HOST, Seen.certificate("a"), "bind").visit()
                : seen.streamFailed(HOST, FailureKind.REFUSED).visit();
        history.take(visit);
    }

    private List<String> presence() {
        return history.all().stream()
                .filter(held -> held.fact().scope().equals(Scope.PRESENCE))
                .sorted(Comparator.comparing(held -> held.interval().firstSeen()))
                .map(this::text)
                .toList();
    }

    private String text(History.Held held) {
        long times = held.times()
                .orElseGet(() -> history.seenTimes(Scope.PRESENCE) - held.nth().orElseThrow() + 1);
        String end = held.interval().isOpen()
                ? "still so"
                : "until day " + day(held.interval().until());
        return held.fact().target() + " from day " + day(held.interval().firstSeen()) + ", " + end + ", seen " + times
                + " times";
    }

    private static long day(Instant at) {
        return Duration.between(T1, at).toDays();
    }
}
