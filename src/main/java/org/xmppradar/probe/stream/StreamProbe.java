package org.xmppradar.probe.stream;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.Judged;
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
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.TlsSession;
import reactor.core.publisher.Mono;

/** Visits one endpoint of a domain: connects, speaks, and judges what was served. Never fails. */
@Component
public final class StreamProbe {

    private static final Logger LOG = LoggerFactory.getLogger(StreamProbe.class);

    private final Dialer dialer;
    private final ClientTls tls;
    private final Judging judging;
    private final Conversations conversations;
    private final Clock clock;

    @Autowired
    public StreamProbe(
            Dialer dialer,
            ClientTls tls,
            CertificateJudge judge,
            NetSettings net,
            StreamSettings settings,
            Clock clock) {
        this(dialer, tls, new Judging(judge::judge), net, settings, clock);
    }

    StreamProbe(Dialer dialer, ClientTls tls, Judging judging, NetSettings net, StreamSettings settings, Clock clock) {
        this.dialer = dialer;
        this.tls = tls;
        this.judging = judging;
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
        Optional<InetAddress> address = Optional.of(standing.address());
        return conversations
                .begin(domain, endpoint, standing, () -> tls.handler(domain, Conversations.alpn(endpoint)))
                .flatMap(glimpse -> {
                    Duration took = standing.took().plusNanos(System.nanoTime() - begun);
                    return glimpse.tls()
                            .map(shake -> judged(shake, domain, endpoint, tlsa)
                                    .map(session -> visit(domain, endpoint, address, glimpse, session, took)))
                            .orElseGet(() -> Mono.just(visit(domain, endpoint, address, glimpse, took)));
                });
    }

    private Mono<Outcome<TlsSession>> judged(Handshake shake, DomainName domain, Endpoint endpoint, DaneRecords tlsa) {
        Reference reference = new Reference(domain, endpoint.service(), endpoint.host());
        return judging.judge(shake.chain(), reference, tlsa, clock.instant()).map(outcome -> switch (outcome) {
            case Outcome.Seen<Judged>(Judged judged) -> Outcome.seen(shake.session(judged));
            case Outcome.Failed<Judged>(Failure failure) -> new Outcome.Failed<>(failure);
        });
    }

    /** TLS was spoken: there is a session or, when its certificates could not be judged, a failure. */
    private StreamVisit visit(
            DomainName domain,
            Endpoint endpoint,
            Optional<InetAddress> address,
            Glimpse glimpse,
            Outcome<TlsSession> outcome,
            Duration took) {
        return switch (outcome) {
            case Outcome.Seen<TlsSession>(TlsSession session) ->
                visit(domain, endpoint, address, glimpse, Optional.of(session), took);
            case Outcome.Failed<TlsSession>(Failure failure) ->
                visit(domain, endpoint, address, glimpse.failed(failure), took);
        };
    }

    private StreamVisit visit(
            DomainName domain, Endpoint endpoint, Optional<InetAddress> address, Glimpse glimpse, Duration took) {
        return visit(domain, endpoint, address, glimpse, Optional.empty(), took);
    }

    private StreamVisit visit(
            DomainName domain,
            Endpoint endpoint,
            Optional<InetAddress> address,
            Glimpse glimpse,
            Optional<TlsSession> session,
            Duration took) {
        return new StreamVisit(
                domain,
                endpoint,
                address,
                glimpse.beforeTls(),
                session,
                glimpse.afterTls(),
                glimpse.failure(),
                SoftwareEvidence.of(glimpse),
                took,
                clock.instant());
    }

    private StreamVisit notConnected(DomainName domain, Endpoint endpoint, Dialed.NotConnected none) {
        Glimpse failed = Glimpse.NOTHING.failed(ConnectionFailure.of(none));
        return visit(domain, endpoint, none.address(), failed, none.took());
    }

    private StreamVisit internal(DomainName domain, Endpoint endpoint, Throwable broken) {
        LOG.error("visiting {} of {} failed", endpoint, domain, broken);
        Glimpse failed = Glimpse.NOTHING.failed(new Failure(FailureKind.INTERNAL, broken.toString()));
        return visit(domain, endpoint, Optional.empty(), failed, Duration.ZERO);
    }
}
