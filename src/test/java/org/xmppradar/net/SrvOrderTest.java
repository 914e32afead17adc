package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Transport;
import org.xmppradar.net.SrvOrder.Offer;
import org.xmppradar.observation.SrvRecord;

/** RFC 2782: priority first, then lots in which weight counts; both transports are one set (XEP-0368). */
class SrvOrderTest {

    private static final Offer LAST = offer(Transport.STARTTLS, 10, 100, "last");
    private static final Offer HEAVY = offer(Transport.STARTTLS, 5, 98, "heavy");
    private static final Offer LIGHT = offer(Transport.DIRECT_TLS, 5, 0, "light");

    @Test
    void priorityGoesBeforeWeightWhateverTheTransport() {
        for (int seed = 0; seed < 100; seed++) {
            List<Offer> drawn = SrvOrder.drawn(List.of(LAST, HEAVY, LIGHT), new Random(seed));
            assertThat(drawn).hasSize(3).containsAll(List.of(HEAVY, LIGHT)).endsWith(LAST);
        }
    }

    @Test
    void weightDecidesHowOftenEachIsFirst() {
        Random lots = new Random(1);
        long light = IntStream.range(0, 10_000)
                .filter(_ ->
                        SrvOrder.drawn(List.of(HEAVY, LIGHT), lots).getFirst().equals(LIGHT))
                .count();
        assertThat(light).isBetween(50L, 200L);
    }

    private static Offer offer(Transport transport, int priority, int weight, String host) {
        return new Offer(
                transport, new SrvRecord(priority, weight, 5269, Optional.of(HostName.parse(host + ".example"))));
    }
}
