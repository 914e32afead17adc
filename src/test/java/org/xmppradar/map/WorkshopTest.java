package org.xmppradar.map;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.TooLarge;

class WorkshopTest {

    @Test
    void a_map_for_which_there_is_no_room_is_an_error_that_says_what_to_do() {
        try (Workshop workshop = new Workshop(1)) {
            assertThatThrownBy(() ->
                            workshop.make(() -> new long[Integer.MAX_VALUE]).block(Duration.ofSeconds(30)))
                    .isInstanceOf(TooLarge.class)
                    .hasMessageContaining("RADAR_JAVA_OPTS")
                    .hasMessageContaining("radar.map.most-links");
        }
    }
}
