package org.xmppradar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.query.ChangeEntry;
import org.xmppradar.query.Gap;

class HistoryEntryTest {

    private static Instant day(int day) {
        return Instant.parse("2026-05-01T12:00:00Z").plusSeconds(86_400L * (day - 1));
    }

    private static ChangeEntry change(int day, List<String> before) {
        return new ChangeEntry("a.example", day(day), "changed", "SRV", "srv", before, List.of("x"));
    }

    private static Gap gap(int from, int until) {
        return new Gap(day(from), Optional.of(day(until)), "not visited");
    }

    @Test
    void a_gap_stands_between_what_was_seen_before_and_after_it() {
        List<HistoryEntry> entries = HistoryEntry.of(
                List.of(change(20, List.of("y")), change(10, List.of("y")), change(3, List.of())),
                List.of(gap(3, 9), gap(12, 18)));
        assertThat(entries)
                .extracting(HistoryEntry::at, entry -> entry.gap().isPresent())
                .containsExactly(
                        tuple(day(20), false),
                        tuple(day(12), true),
                        tuple(day(10), false),
                        tuple(day(3), true),
                        tuple(day(3), false));
    }

    @Test
    void gaps_of_before_the_oldest_change_shown_are_left_out() {
        assertThat(HistoryEntry.of(List.of(change(20, List.of("y"))), List.of(gap(3, 9))))
                .hasSize(1);
        assertThat(HistoryEntry.of(List.of(), List.of(gap(3, 9)))).hasSize(1);
    }
}
