package org.xmppradar.probe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.StreamVisit;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** D2: what our own politeness keeps us from is no failure of the host, and no accident of ours. */
class NotAskedTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void a_host_that_refuses_again_and_again_is_left_alone() throws IOException {
        try (TestNet net = TestNet.withPatience(Duration.ofSeconds(2))) {
            StreamProbe probe = probe(net);
            int port = closedPort();
            List<FailureKind> kinds = IntStream.range(0, 6)
                    .mapToObj(_ -> kind(visit(probe, port, LOOPBACK)))
                    .toList();

            assertThat(kinds.subList(0, 5)).containsOnly(FailureKind.REFUSED);
            assertThat(kinds.getLast()).isEqualTo(FailureKind.LEFT_ALONE);
            assertThat(kind(visit(probe, port, LOOPBACK, InetAddress.ofLiteral("127.0.0.2"))))
                    .as("one of two addresses was not tried: nobody knows")
                    .isEqualTo(FailureKind.LEFT_ALONE);
        }
    }

    @Test
    void who_does_not_get_a_turn_is_not_asked() {
        Duration second = Duration.ofSeconds(1);
        NetSettings onePlace = new NetSettings(
                true, second, second, second, second, 1 << 20, 1, 1, 4, Duration.ofMillis(1), null, 50, 20);
        try (TestNet net = TestNet.with(onePlace);
                FakeServer silent = FakeServer.playing(peer -> peer.hearOut())) {
            StreamProbe probe = probe(net);
            Disposable talking = visit(probe, silent.port(), LOOPBACK).subscribe();
            Disposable waiting = visit(probe, silent.port(), LOOPBACK).subscribe();

            assertThat(kind(visit(probe, silent.port(), LOOPBACK))).isEqualTo(FailureKind.NOT_ASKED);
            talking.dispose();
            waiting.dispose();
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static StreamProbe probe(TestNet net) {
        return new StreamProbe(
                net.dialer(),
                net.tls(),
                CertificateJudge.trusting(new TrustSettings(List.of())),
                net.settings(),
                new StreamSettings("", Duration.ofDays(7)),
                Clock.systemUTC());
    }

    private static Mono<StreamVisit> visit(StreamProbe probe, int port, InetAddress... addresses) {
        return probe.visit(
                StreamFixture.DOMAIN,
                new Endpoint(Service.C2S, Transport.STARTTLS, HostName.parse("x.example"), port),
                List.of(addresses),
                new DaneRecords(List.of(), false));
    }

    private static FailureKind kind(Mono<StreamVisit> visit) {
        return visit.blockOptional(Duration.ofSeconds(10))
                .flatMap(StreamVisit::failure)
                .map(Failure::kind)
                .orElseThrow();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            return server.getLocalPort();
        }
    }
}
