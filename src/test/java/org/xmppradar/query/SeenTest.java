package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Interval;

class SeenTest {

    private static final long OPEN = Interval.OPEN.toEpochMilli();
    private static final Seen SEEN = Seen.of(new Row(Map.of(
            "seenScopes", List.of("a", "aaaa", "srv"),
            "seenAt", List.of(900L, 900L, 900L),
            "seenTimes", List.of(41L, 7L))));

    private static Times times(String scope, long until, Map<String, Object> counters) {
        Map<String, Object> fact =
                new HashMap<>(Map.of("scope", scope, "firstSeen", 100L, "lastSeen", 100L, "until", until));
        fact.putAll(counters);
        return SEEN.times(new Row(fact));
    }

    @Test
    void an_open_fact_was_seen_by_each_observation_since_its_first() {
        assertThat(times("a", OPEN, Map.of("nth", 1L))).isEqualTo(Times.counted(41));
        assertThat(times("a", OPEN, Map.of("nth", 41L)).words()).isEqualTo("once");
        assertThat(times("aaaa", OPEN, Map.of("nth", 6L)).words()).isEqualTo("twice");
    }

    @Test
    void a_closed_fact_says_so_itself() {
        assertThat(times("a", 500, Map.of("nth", 3L, "times", 12L)).words()).isEqualTo("12 times");
    }

    @Test
    void what_nobody_counted_was_seen_at_least_at_both_ends() {
        assertThat(times("a", OPEN, Map.of()).words()).isEqualTo("at least twice");
        assertThat(times("srv", OPEN, Map.of("nth", 1L)).words()).isEqualTo("at least twice");
        assertThat(times("a", 500, Map.of("nth", 1L)).words()).isEqualTo("at least once");
    }
}
