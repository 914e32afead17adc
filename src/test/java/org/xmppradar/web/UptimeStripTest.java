package org.xmppradar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.query.Reach;
import org.xmppradar.query.ServiceUptime;
import org.xmppradar.query.UptimeDay;
import org.xmppradar.query.UptimeDay.Share;
import org.xmppradar.query.UptimeDocument;
import org.xmppradar.query.UptimeSegment;
import org.xmppradar.web.UptimeStrip.Bar;

class UptimeStripTest {

    private static final Instant FROM = Instant.parse("2026-11-28T00:00:00Z");
    private static final double MINUTE = 1.0 / (24 * 60);

    @Test
    void aDayInOneStateIsOneBar() {
        assertThat(bars(new Share(Reach.UP, 1))).containsExactly(new Bar("up", 0, 32));
    }

    @Test
    void aMinuteIsSeenAndNothingReachesBeyondTheDay() {
        List<Bar> bars = bars(
                new Share(Reach.DOWN, MINUTE), new Share(Reach.UP, MINUTE), new Share(Reach.UNKNOWN, 1 - 2 * MINUTE));
        assertThat(bars).extracting(Bar::state).containsExactly("down", "up", "unknown");
        assertThat(bars).allSatisfy(bar -> assertThat(bar.height()).isGreaterThanOrEqualTo(3));
        assertThat(bars.getFirst().y()).isZero();
        assertThat(bars.get(1).y()).isEqualTo(bars.getFirst().height());
        assertThat(bars.getLast().y() + bars.getLast().height()).isCloseTo(32, within(1e-9));
    }

    @Test
    void theLongerTheTaller() {
        List<Bar> bars = bars(new Share(Reach.DOWN, 0.25), new Share(Reach.UP, 0.75));
        assertThat(bars).extracting(Bar::height).containsExactly(3 + 0.25 * 26, 3 + 0.75 * 26);
    }

    private static List<Bar> bars(Share... shares) {
        UptimeSegment segment = new UptimeSegment(FROM, FROM.plusSeconds(60), Reach.UP, false, List.of());
        UptimeDay day = new UptimeDay(LocalDate.EPOCH, shares[0].state(), false, List.of(shares), "");
        ServiceUptime uptime = new ServiceUptime(
                "c2s", "", Optional.empty(), Optional.empty(), Optional.empty(), 1, 0, List.of(segment), List.of(day));
        return UptimeStrip.of(new UptimeDocument("a.example", FROM, FROM.plusSeconds(60), List.of(uptime)))
                .getFirst()
                .cells()
                .getFirst()
                .bars();
    }
}
