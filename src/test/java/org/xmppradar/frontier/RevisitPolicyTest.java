package org.xmppradar.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.DurationStyle;
import org.xmppradar.model.DomainName;

class RevisitPolicyTest {

    private static final DomainName DOMAIN = DomainName.parse("a.example");
    private static final Instant VISITED = Instant.parse("2026-11-01T00:00:00Z");
    private final RevisitPolicy policy = new RevisitPolicy(settings("24h", "1h", "14d"));

    @ParameterizedTest
    @CsvSource({"0, 24", "1, 24", "2, 48", "3, 96", "4, 192", "5, 336", "1000000, 336"})
    void failuresInARowDoubleTheIntervalUpToTheLongest(long failures, long hours) {
        Duration interval = Duration.between(VISITED, policy.next(DOMAIN, VISITED, failures));

        assertThat(interval).isBetween(tenths(hours, 9), tenths(hours, 11));
    }

    @Test
    void theSameVisitIsGivenTheSameTime() {
        assertThat(policy.next(DOMAIN, VISITED, 0)).isEqualTo(policy.next(DOMAIN, VISITED, 0));
    }

    @Test
    void namesThatWereMetTogetherPart() {
        long times = IntStream.range(0, 1000)
                .mapToObj(i -> policy.next(DomainName.parse("d" + i + ".example"), VISITED, 0))
                .distinct()
                .count();

        assertThat(times).isGreaterThan(990);
    }

    @Test
    void neverBeforeTheShortestInterval() {
        RevisitPolicy hasty = new RevisitPolicy(settings("1h", "1h", "1h"));

        IntStream.range(0, 1000)
                .mapToObj(i -> hasty.next(DomainName.parse("d" + i + ".example"), VISITED, 0))
                .forEach(next -> assertThat(next).isAfterOrEqualTo(VISITED.plus(Duration.ofHours(1))));
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedInASentence() {
        assertThatThrownBy(() -> settings("1m", "1h", "14d"))
                .hasMessage("radar.frontier.every is PT1M but must lie between at-least, PT1H, and at-most, PT336H");
        assertThatThrownBy(() -> settings("24h", "1h", "14d", duration("24h")))
                .hasMessage(
                        "radar.frontier.gap is PT24H but must be longer than every, PT24H, else there would be gaps only");
    }

    private static Duration tenths(long hours, long tenths) {
        return Duration.ofHours(hours).multipliedBy(tenths).dividedBy(10);
    }

    private static FrontierSettings settings(String every, String atLeast, String atMost) {
        return settings(every, atLeast, atMost, duration(every).multipliedBy(3));
    }

    private static FrontierSettings settings(String every, String atLeast, String atMost, Duration gap) {
        return new FrontierSettings(
                duration(every), duration(atLeast), duration(atMost), gap, 4, duration("30d"), duration("30d"));
    }

    private static Duration duration(String text) {
        return DurationStyle.detectAndParse(text);
    }
}
