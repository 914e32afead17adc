package org.xmppradar.map.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xmppradar.query.TooSoon;

class AllowanceTest {

    private final Allowance allowance = new Allowance();

    /** How many of one size are drawn before there is a rest, of at most so many. */
    private int drawn(int domains, int most) {
        for (int i = 0; i < most; i++) {
            TooSoon late = catchThrowableOfType(TooSoon.class, () -> allowance.take(domains));
            if (late != null) {
                assertThat(late.remaining()).isPositive().isLessThan(Duration.ofMinutes(1));
                assertThat(late).hasMessageContaining("ask again in");
                return i;
            }
        }
        return most;
    }

    @Test
    void sixty_small_ones_are_drawn_before_there_is_a_rest() {
        assertThat(drawn(500, 200)).isBetween(60, 65);
    }

    @Test
    void large_ones_count_as_several() {
        assertThat(drawn(100_000, 200)).isBetween(10, 11);
    }
}
