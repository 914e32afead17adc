package org.xmppradar.probe.stream;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.Reference;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.net.ClientTls;
import org.xmppradar.net.ConnectionFailure;
import org.xmppradar.net.Dialed;
import org.xmppradar.net.Dialer;
import org.xmppradar.net.NetSettings;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.TlsSession;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Visits one endpoint of a domain: connects, speaks, and judges what was served. Never fails. */
@Component
public final class StreamProbe {

    private static final Logger LOG = LoggerFactory.getLogger(StreamProbe.class);
    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);

    private final Dialer dialer;
    private final ClientTls tls;
    private final CertificateJudge judge;
    private final Conversations conversations;
    private final Clock clock;

    public StreamProbe(
            Dialer dialer,
            ClientTls tls,
            CertificateJudge judge,
            NetSettings net,
            StreamSettings settings,
            Clock clock) {
        this.dialer = dialer;
        this.tls = tls;
        this.judge = judge;
        this.conversations = new Conversations(net, settings);
        this.clock = clock;
    }

    /** What can be seen at {@code endpoint}, whose host has these addresses. */
    public Mono<StreamVisit> visit(
            DomainName domain, Endpoint endpoint, List<InetAddress> addresses, DaneRecords tlsa) {
        return dialer.dial(addresses, endpoint.port())
                .flatMap(dialed -> switch (dialed) {
                    case Dialed.NotConnected none -> Mono.just(notConnected(domain, endpoint, none));
                    case Dialed.Connected standing -> converse(domain, endpoint, standing, tlsa);
                })
                .onErrorResume(broken -> Mono.just(internal(domain, endpoint, broken)));
    }

    private Mono<StreamVisit> converse(
            DomainName domain, Endpoint endpoint, Dialed.Connected standing, DaneRecords tlsa) {
        long begun = System.nanoTime();
        return conversations
                .begin(domain, endpoint, standing, () -> tls.handler(domain, Conversations.alpn(endpoint)))
                .publishOn(Schedulers.parallel())
                .map(glimpse -> {
                    Duration took = standing.took().plusNanos(System.nanoTime() - begun);
                    return visit(domain, endpoint, Optional.of(standing.address()), glimpse, tlsa, took);
                });
    }

    private StreamVisit visit(
            DomainName domain,
            Endpoint endpoint,
            Optional<InetAddress> address,
            Glimpse glimpse,
            DaneRecords tlsa,
            Duration took) {
        Instant now = clock.instant();
        Optional<TlsSession> session = glimpse.tls().flatMap(shake -> judged(shake, domain, endpoint, tlsa, now));
        boolean unreadable = glimpse.tls().isPresent() && session.isEmpty();
        Optional<Failure> failure = unreadable
                ? Optional.of(new Failure(FailureKind.TLS_HANDSHAKE_FAILED, "the certificate cannot be read"))
                : glimpse.failure();
        return new StreamVisit(
                domain,
                endpoint,
                address,
                glimpse.beforeTls(),
                session,
                glimpse.afterTls(),
                failure,
                SoftwareEvidence.of(glimpse),
                took,
                now);
    }

    private Optional<TlsSession> judged(
            Handshake shake, DomainName domain, Endpoint endpoint, DaneRecords tlsa, Instant now) {
        Reference reference = new Reference(domain, endpoint.service(), endpoint.host());
        return judge.judge(shake.chain(), reference, tlsa, now)
                .map(judged -> new TlsSession(
                        shake.version(),
                        shake.cipher(),
                        shake.group(),
                        shake.alpn(),
                        judged.chain(),
                        judged.verdict()));
    }

    private StreamVisit notConnected(DomainName domain, Endpoint endpoint, Dialed.NotConnected none) {
        Glimpse failed = Glimpse.NOTHING.failed(ConnectionFailure.of(none));
        return visit(domain, endpoint, none.address(), failed, NO_TLSA, none.took());
    }

    private StreamVisit internal(DomainName domain, Endpoint endpoint, Throwable broken) {
        LOG.error("visiting {} of {} failed", endpoint, domain, broken);
        Glimpse failed = Glimpse.NOTHING.failed(new Failure(FailureKind.INTERNAL, broken.toString()));
        return visit(domain, endpoint, Optional.empty(), failed, NO_TLSA, Duration.ZERO);
    }
}
