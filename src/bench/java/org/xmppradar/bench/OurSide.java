package org.xmppradar.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.probe.stream.StreamProbe;
import org.xmppradar.probe.stream.StreamSettings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The radar's stream probe, on names whose address is known: what nmap does too. */
final class OurSide implements AutoCloseable {

    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(20));
    private final StreamProbe probe = new StreamProbe(
            net.dialer(),
            net.tls(),
            CertificateJudge.trusting(new TrustSettings(List.of())),
            net.settings(),
            new StreamSettings("", Duration.ofDays(7)),
            Clock.systemUTC());

    /** Visits all, so many at once. */
    Run run(List<Target> targets, int atOnce) {
        long begun = System.nanoTime();
        List<StreamVisit> visits = Flux.fromIterable(targets)
                .flatMap(this::visit, atOnce)
                .collectList()
                .blockOptional()
                .orElseThrow();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        long whole = visits.stream().filter(OurSide::isWhole).count();
        return new Run(Math.toIntExact(whole), took);
    }

    private Mono<StreamVisit> visit(Target target) {
        Endpoint endpoint = new Endpoint(Service.C2S, Transport.STARTTLS, HostName.of(target.domain()), NmapBench.PORT);
        return probe.visit(target.domain(), endpoint, List.of(target.address()), NO_TLSA);
    }

    private static boolean isWhole(StreamVisit visit) {
        return visit.beforeTls().isPresent()
                && visit.tls().isPresent()
                && visit.afterTls().isPresent();
    }

    @Override
    public void close() {
        net.close();
    }
}
