package org.xmppradar.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeriveSettingsTest {

    private static final DeriveSettings TEN_MINUTES = new DeriveSettings(true, Duration.ofMinutes(10));

    @Test
    void a_quick_count_comes_again_soon_and_takes_a_twentieth_of_the_time() {
        assertThat(TEN_MINUTES.rest(Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(5_700));
        assertThat(TEN_MINUTES.rest(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(380));
    }

    @Test
    void a_slow_count_rests_no_longer_than_was_said() {
        assertThat(TEN_MINUTES.rest(Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_rest_of_nothing_is_refused() {
        assertThatThrownBy(() -> new DeriveSettings(true, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("radar.derive.every is PT0S but must be longer than nothing");
    }
}
