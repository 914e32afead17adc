package org.xmppradar.hostile;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.Judged;
import org.xmppradar.certificate.Reference;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.Issued;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.probe.stream.StreamProbe;
import org.xmppradar.probe.stream.StreamSettings;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The radar as the peers find it: the real clients, on loopback and impatient. */
final class Target implements AutoCloseable {

    static final DomainName DOMAIN = DomainName.parse("good.example");
    static final HostName HOST = HostName.parse("x.example");

    /** Longer than anything may take, so that a hang is a failure and not a hang. */
    static final Duration FOR_EVER = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);

    private final TestNet net = TestNet.withPatience(PATIENCE);
    private final TestNet guarded = TestNet.guarded(PATIENCE);
    private final CertificateJudge judge = CertificateJudge.trusting(new TrustSettings(List.of()));
    private final StreamProbe probe = probe(net);
    private final StreamProbe guardedProbe = probe(guarded);
    private final Issued certificate =
            FakeAuthority.selfSigned(new FakeAuthority.Order("CN=test", Instant.now()).dns(DOMAIN.ascii()));
    private final SSLContext tls = certificate.context();
    private final SSLContext tls12 = certificate.context("TLSv1.2");

    TestNet net() {
        return net;
    }

    /** As outside of the lab, where loopback is as forbidden as any private network. */
    TestNet guarded() {
        return guarded;
    }

    /** An honest certificate for dishonest peers. */
    SSLContext tls() {
        return tls;
    }

    /** The same in TLS 1.2. */
    SSLContext tls12() {
        return tls12;
    }

    StreamVisit visit(FakeServer server, Transport transport) {
        return visit(probe, InetAddress.getLoopbackAddress(), server.port(), transport);
    }

    StreamVisit visitGuarded(InetAddress address, int port) {
        return visit(guardedProbe, address, port, Transport.STARTTLS);
    }

    /** The verdict on a served chain, reached on a thread whose time counts as ours. */
    String judge(List<byte[]> chain) {
        Reference reference = new Reference(DOMAIN, Service.C2S, HOST);
        return Mono.fromCallable(() -> judge.judge(chain, reference, NO_TLSA, Instant.now())
                        .map(Target::words)
                        .orElse("unreadable"))
                .subscribeOn(Schedulers.boundedElastic())
                .blockOptional(FOR_EVER)
                .orElseThrow();
    }

    private static String words(Judged judged) {
        return judged.verdict().trust().key() + ", name "
                + judged.verdict().name().key();
    }

    private StreamProbe probe(TestNet way) {
        return new StreamProbe(
                way.dialer(),
                way.tls(),
                judge,
                way.settings(),
                new StreamSettings("", Duration.ofDays(7)),
                Clock.systemUTC());
    }

    /** The visit to begin, for those who do not wait. */
    Mono<StreamVisit> visiting(FakeServer server) {
        return probe.visit(
                DOMAIN,
                new Endpoint(Service.C2S, Transport.STARTTLS, HOST, server.port()),
                List.of(InetAddress.getLoopbackAddress()),
                NO_TLSA);
    }

    private static StreamVisit visit(StreamProbe probe, InetAddress address, int port, Transport transport) {
        return probe.visit(DOMAIN, new Endpoint(Service.C2S, transport, HOST, port), List.of(address), NO_TLSA)
                .blockOptional(FOR_EVER)
                .orElseThrow();
    }

    @Override
    public void close() {
        net.close();
        guarded.close();
    }
}
