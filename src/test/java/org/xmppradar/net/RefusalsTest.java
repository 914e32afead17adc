package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.net.Dialed.NotConnected;
import org.xmppradar.net.Dialed.Reason;

/** D2: five refusals are enough, and for a while. */
class RefusalsTest {

    private static final InetAddress HOST = InetAddress.ofLiteral("198.51.100.7");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final AtomicLong time = new AtomicLong();
    private final Refusals refusals = new Refusals(time::get);

    @Test
    void five_on_end_are_enough_and_four_are_not() {
        refuse(4);
        assertThat(refusals.areEnough(HOST)).isFalse();
        refuse(1);
        assertThat(refusals.areEnough(HOST)).isTrue();
        assertThat(refusals.areEnough(LOOPBACK)).isFalse();
    }

    @Test
    void a_connection_in_between_starts_the_count_anew() {
        refuse(4);
        refusals.welcomed(HOST);
        refuse(4);

        assertThat(refusals.areEnough(HOST)).isFalse();
    }

    @Test
    void after_ten_minutes_it_may_be_tried_again() {
        refuse(5);
        time.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
        assertThat(refusals.areEnough(HOST)).isTrue();
        time.incrementAndGet();
        assertThat(refusals.areEnough(HOST)).isFalse();
    }

    @Test
    void what_we_did_not_try_is_no_refusal() {
        for (Reason reason : List.of(Reason.LEFT_ALONE, Reason.NO_TURN, Reason.PORT_NOT_ALLOWED, Reason.UNREACHABLE)) {
            IntStream.range(0, 9).forEach(_ -> refusals.refused(HOST, reason));
        }

        assertThat(refusals.areEnough(HOST)).isFalse();
    }

    @Test
    void the_dialler_knocks_no_more_at_any_port_of_a_host_that_has_refused_five_times() throws IOException {
        try (TestNet net = TestNet.withPatience(Duration.ofSeconds(2));
                ServerSocket open = new ServerSocket(0, 5, LOOPBACK)) {
            Dialer dialer = net.dialer();
            int closed = DialerTest.closedPort();
            List<Reason> reasons =
                    IntStream.range(0, 7).mapToObj(_ -> reason(dialer, closed)).toList();

            assertThat(reasons.subList(0, 5)).containsOnly(Reason.REFUSED);
            assertThat(reasons.subList(5, 7)).containsOnly(Reason.LEFT_ALONE);
            assertThat(reason(dialer, open.getLocalPort())).isEqualTo(Reason.LEFT_ALONE);
        }
    }

    private void refuse(int times) {
        IntStream.range(0, times).forEach(_ -> refusals.refused(HOST, Reason.REFUSED));
    }

    private static Reason reason(Dialer dialer, int port) {
        Dialed dialed = dialer.dial(List.of(LOOPBACK), port)
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
        return ((NotConnected) dialed).reason();
    }
}
