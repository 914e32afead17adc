package org.xmppradar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TooLargeTest {

    @Test
    void who_waits_for_what_does_not_fit_is_told_so_and_what_to_do() {
        Mono<long[]> large = Mono.just(Integer.MAX_VALUE)
                .map(size -> TooLarge.unless(() -> new long[size]))
                .cache();
        assertThatThrownBy(() -> large.block(Duration.ofSeconds(30)))
                .isInstanceOf(TooLarge.class)
                .hasMessageMatching(
                        "it does not fit into the heap of \\d+ MB; give the radar more by RADAR_JAVA_OPTS=-Xmx…");
    }

    @Test
    void what_fits_is_there() {
        assertThat(TooLarge.unless(() -> new long[3])).hasSize(3);
    }
}
