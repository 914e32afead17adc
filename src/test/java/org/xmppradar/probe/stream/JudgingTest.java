package org.xmppradar.probe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.Judged;
import org.xmppradar.certificate.Reference;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.StreamVisit;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** X7: a chain that no judge gets to the end of costs a verdict, and nobody else anything. */
class JudgingTest {

    private static final DomainName STUCK = DomainName.parse("stuck.example");
    private static final DomainName DEEP = DomainName.parse("deep.example");
    private static final DomainName FINE = DomainName.parse("fine.example");
    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch enough = new CountDownLatch(1);
    private final AtomicInteger judged = new AtomicInteger();
    private final CertificateJudge honest = CertificateJudge.trusting(new TrustSettings(List.of()));
    private final Judging judging = new Judging(this::judge, Duration.ofSeconds(2), 1);
    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(2));
    private final Clock clock = Clock.systemUTC();
    private final SSLContext tls = FakeAuthority.selfSigned(
                    new FakeAuthority.Order("CN=test", clock.instant()).dns(FINE.ascii()))
            .context();

    @AfterEach
    void close() {
        enough.countDown();
        net.close();
    }

    @Test
    void a_judge_who_never_ends_stops_nobody_else() throws IOException {
        for (int i = 0; i < 2; i++) {
            StreamVisit stuck = visit(STUCK);
            assertThat(stuck.failure().map(Failure::kind)).contains(FailureKind.LIMIT_EXCEEDED);
            assertThat(stuck.tls()).isEmpty();
            assertThat(stuck.beforeTls()).isPresent();

            assertThat(visit(FINE).tls()).isPresent();
        }
        assertThat(judging.places()).as("one, and one for each that is away").isEqualTo(3);

        enough.countDown();
        assertThat(soon(judging, 1)).as("all are back").isTrue();
    }

    @Test
    void a_chain_that_overflows_the_stack_is_a_finding() throws IOException {
        assertThat(visit(DEEP).failure())
                .contains(
                        new Failure(FailureKind.LIMIT_EXCEEDED, "the certificates are nested too deeply to be judged"));
        assertThat(visit(FINE).tls()).isPresent();
        assertThat(judging.places()).isEqualTo(1);
    }

    @Test
    void not_more_threads_than_these_are_ever_away() {
        Judging hasty = new Judging(this::judge, Duration.ofMillis(10), 1);
        List<Disposable> waiting = IntStream.range(0, 40)
                .mapToObj(_ -> hasty.judge(List.of(new byte[0]), reference(STUCK), NO_TLSA, clock.instant())
                        .subscribe())
                .toList();

        assertThat(soon(hasty, 1 + 32)).isTrue();
        assertThat(judged).hasValueLessThanOrEqualTo(33);
        enough.countDown();
        assertThat(soon(hasty, 1)).isTrue();
        assertThat(Flux.interval(Duration.ofMillis(5))
                        .filter(_ -> waiting.stream().allMatch(Disposable::isDisposed))
                        .blockFirst(PATIENCE))
                .as("those who waited were judged at last")
                .isNotNull();
        assertThat(judged).hasValue(40);
    }

    private static boolean soon(Judging judging, int places) {
        return Flux.interval(Duration.ofMillis(5))
                        .filter(_ -> judging.places() == places)
                        .blockFirst(PATIENCE)
                != null;
    }

    private Optional<Judged> judge(List<byte[]> chain, Reference reference, DaneRecords tlsa, Instant now) {
        judged.incrementAndGet();
        if (reference.domain().equals(STUCK)) {
            return never();
        }
        return reference.domain().equals(DEEP) && deeper(1) > 0
                ? Optional.empty()
                : honest.judge(chain, reference, tlsa, now);
    }

    /** Deaf to interruptions, as a parser in a loop is. */
    private Optional<Judged> never() {
        while (true) {
            try {
                enough.await();
                return Optional.empty();
            } catch (InterruptedException deaf) {
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }

    private StreamVisit visit(DomainName domain) throws IOException {
        try (FakeServer server = FakeServer.playing(Scripts.good(domain.ascii(), tls))) {
            StreamProbe probe = new StreamProbe(
                    net.dialer(),
                    net.tls(),
                    judging,
                    net.settings(),
                    new StreamSettings("", Duration.ofDays(7)),
                    clock);
            return probe.visit(
                            domain,
                            new Endpoint(
                                    Service.C2S,
                                    Transport.STARTTLS,
                                    reference(domain).host(),
                                    server.port()),
                            List.of(InetAddress.getLoopbackAddress()),
                            NO_TLSA)
                    .blockOptional(PATIENCE)
                    .orElseThrow();
        }
    }

    private static Reference reference(DomainName domain) {
        return new Reference(domain, Service.C2S, HostName.of(domain));
    }
}
