package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Days;

class TrendsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);

    private static Row day(int plus, long total, boolean complete, Map<String, Long> values) {
        return new Row(Map.of(
                "day",
                Days.start(FIRST.plusDays(plus)).toEpochMilli(),
                "total",
                total,
                "complete",
                complete,
                "points",
                values.entrySet().stream()
                        .map(entry -> Map.<String, Object>of("key", entry.getKey(), "value", entry.getValue()))
                        .toList()));
    }

    private static Trend trend(Measured kind, List<Row> rows, int last) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("a", "Prosody");
        titles.put("b", "ejabberd");
        return Trends.shape(kind, titles, rows, FIRST.plusDays(last));
    }

    @Test
    void daysOnWhichNobodyCountedAreThereWithoutNumbers() {
        Trend trend = trend(
                Measured.SOFTWARE,
                List.of(day(0, 10, true, Map.of("a", 4L, "b", 3L)), day(2, 20, true, Map.of("a", 9L, "b", 2L))),
                3);
        assertThat(trend.days()).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3));
        assertThat(trend.totals())
                .containsExactly(Optional.of(10L), Optional.empty(), Optional.of(20L), Optional.empty());
        assertThat(trend.lines().getFirst().values())
                .containsExactly(Optional.of(4L), Optional.empty(), Optional.of(9L), Optional.empty());
        assertThat(trend.lines().getFirst().last()).hasValue(9L);
        assertThat(trend.total()).hasValue(20L);
        assertThat(trend.drawable()).isTrue();
        assertThat(trend.words())
                .containsExactly(
                        "On 22 Nov 2026 most was Prosody: 9.",
                        "Since 20 Nov 2026 Prosody gained most (+5) and ejabberd lost most (−1).",
                        "Nobody counted on one day between; the lines have gaps there.");
    }

    @Test
    void whatIsNotAmongAllIsNoughtAndWhatIsNotAmongTheFirstIsUnknown() {
        List<Row> all = List.of(day(0, 10, true, Map.of("a", 4L)), day(1, 10, false, Map.of("a", 4L)));
        assertThat(trend(Measured.SOFTWARE, all, 1).lines().getLast().values())
                .containsExactly(Optional.of(0L), Optional.empty());
        assertThat(trend(Measured.TOTAL, all, 1).lines().getLast().values())
                .as("of the totals each has its own beginning")
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void oneDayIsNoLine() {
        Trend trend = trend(Measured.SOFTWARE, List.of(day(0, 10, true, Map.of("a", 4L, "b", 3L))), 0);
        assertThat(trend.drawable()).isFalse();
        assertThat(trend.words()).last().isEqualTo("Only this day was counted so far; a line needs two.");
    }

    @Test
    void noDayIsSaid() {
        Trend trend = trend(Measured.SOFTWARE, List.of(), 0);
        assertThat(trend.days()).isEmpty();
        assertThat(trend.words()).containsExactly("Nobody counted in this time.");
    }

    @Test
    void whereNothingMovesThatIsSaid() {
        Trend trend = trend(
                Measured.TLS,
                List.of(day(0, 10, true, Map.of("a", 4L, "b", 3L)), day(1, 10, true, Map.of("a", 4L, "b", 3L))),
                1);
        assertThat(trend.words()).last().isEqualTo("Since 20 Nov 2026 nothing has moved from end to end.");
    }

    @Test
    void ofOneLineItIsSaidHowFarItWent() {
        Trend trend = Trends.shape(
                Measured.SOFTWARE,
                Map.of("a", "Prosody"),
                List.of(day(0, 10, true, Map.of("a", 4L)), day(1, 10, true, Map.of("a", 3L))),
                FIRST.plusDays(1));
        assertThat(trend.words()).containsExactly("On 21 Nov 2026 Prosody: 3.", "That is -1 since 20 Nov 2026.");
    }
}
