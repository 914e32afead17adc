package org.xmppradar.probe.stream;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Observation.StreamVisit;
import reactor.core.publisher.Mono;

/** A stream probe with little patience, and a certificate for those it visits. */
final class StreamFixture implements AutoCloseable {

    static final DomainName DOMAIN = DomainName.parse("bücher.example");

    private final TestNet net = TestNet.withPatience(Duration.ofMillis(1500));
    private final Clock clock = Clock.systemUTC();
    private final SSLContext tls = FakeAuthority.selfSigned(
                    new FakeAuthority.Order("CN=test", clock.instant()).dns(DOMAIN.ascii()))
            .context();

    private final StreamProbe probe = new StreamProbe(
            net.dialer(),
            net.tls(),
            CertificateJudge.trusting(new TrustSettings(List.of())),
            net.settings(),
            new StreamSettings("", Duration.ofDays(7)),
            clock);

    private final TlsSurveyor surveyor = new TlsSurveyor(
            net.dialer(),
            net.tls(),
            net.settings(),
            new StreamSettings("", Duration.ofDays(7)),
            (_, _) -> Mono.empty(),
            clock);

    TlsSurveyor surveyor() {
        return surveyor;
    }

    /** The same visit as if it had been to another port. */
    StreamVisit at(StreamVisit visit, int port) {
        Endpoint there = new Endpoint(
                visit.endpoint().service(),
                visit.endpoint().transport(),
                visit.endpoint().host(),
                port);
        return new StreamVisit(
                visit.domain(),
                there,
                visit.address(),
                visit.beforeTls(),
                visit.tls(),
                visit.afterTls(),
                visit.failure(),
                visit.software(),
                visit.took(),
                visit.at());
    }

    SSLContext tls() {
        return tls;
    }

    StreamVisit visit(FakeServer server, Service service, Transport transport) {
        return visit(server.port(), service, transport);
    }

    StreamVisit visit(int port, Service service, Transport transport) {
        return probe.visit(
                        DOMAIN,
                        new Endpoint(service, transport, HostName.parse("x.example"), port),
                        List.of(InetAddress.getLoopbackAddress()),
                        new DaneRecords(List.of(), false))
                .blockOptional(Duration.ofSeconds(30))
                .orElseThrow();
    }

    @Override
    public void close() {
        net.close();
    }
}
