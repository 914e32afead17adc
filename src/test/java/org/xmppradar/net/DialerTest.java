package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.net.Dialed.Connected;
import org.xmppradar.net.Dialed.NotConnected;
import org.xmppradar.net.Dialed.Reason;
import reactor.core.publisher.Mono;

class DialerTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TestNet net = TestNet.withPatience(PATIENCE);

    @AfterEach
    void close() {
        net.close();
    }

    @Test
    void takesTheFirstAddressThatConnects() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.3"))) {
            Dialed dialed = dial(
                    net.dialer(),
                    List.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.3"), LOOPBACK),
                    server.getLocalPort());

            assertThat(dialed).isInstanceOfSatisfying(Connected.class, connected -> {
                assertThat(connected.address()).isEqualTo(InetAddress.ofLiteral("127.0.0.3"));
                ChannelFuture _ = connected.channel().close();
            });
        }
    }

    @Test
    void saysThatAConnectionWasRefused() throws IOException {
        int port = closedPort();

        assertThat(dial(net.dialer(), List.of(LOOPBACK), port))
                .isInstanceOfSatisfying(
                        NotConnected.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.REFUSED));
    }

    @Test
    void neverTouchesAnAddressThatIsNotAllowed() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            server.setSoTimeout(200);
            Dialer strict = net.dialer(TestNet.settings(false, PATIENCE));

            assertThat(dial(strict, List.of(LOOPBACK, InetAddress.ofLiteral("::1")), server.getLocalPort()))
                    .isInstanceOfSatisfying(
                            NotConnected.class,
                            failed -> assertThat(failed.reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED));
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void neverTouchesAPortOfAnotherProtocol() {
        assertThat(dial(net.dialer(), List.of(LOOPBACK), 6379))
                .isInstanceOfSatisfying(
                        NotConnected.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.PORT_NOT_ALLOWED));
    }

    @Test
    void aStreamGivesItsPlaceBackAndAVisitDoesNot() throws IOException {
        NetSettings one = new NetSettings(
                true,
                PATIENCE,
                PATIENCE,
                PATIENCE,
                PATIENCE.multipliedBy(4),
                1 << 20,
                1,
                1e6,
                1,
                PATIENCE,
                null,
                50,
                20);
        Dialer dialer = net.dialer(one);
        Stay stay = Stay.ofStream(Duration.ofMinutes(1), 1 << 20);
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            for (int i = 0; i < 3; i++) {
                assertThat(dialer.dial(List.of(LOOPBACK), server.getLocalPort(), stay)
                                .block(PATIENCE))
                        .isInstanceOf(Connected.class);
            }
            assertThat(dial(dialer, List.of(LOOPBACK), server.getLocalPort())).isInstanceOf(Connected.class);
            assertThat(dialer.dial(List.of(LOOPBACK), server.getLocalPort())
                            .timeout(Duration.ofMillis(300), Mono.empty())
                            .blockOptional())
                    .as("the visit holds the only place")
                    .isEmpty();
        }
    }

    @Test
    void endsAConnectionThatNobodyEnds() throws IOException {
        Dialer hasty = net.dialer(TestNet.settings(true, Duration.ofMillis(50)));
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            dial(hasty, List.of(LOOPBACK), server.getLocalPort());
            try (Socket peer = server.accept()) {
                peer.setSoTimeout(30_000);
                assertThat(peer.getInputStream().read())
                        .as("the end of the stream")
                        .isEqualTo(-1);
            }
        }
    }

    static int closedPort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            return server.getLocalPort();
        }
    }

    private static Dialed dial(Dialer dialer, List<InetAddress> addresses, int port) {
        return dialer.dial(addresses, port)
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
