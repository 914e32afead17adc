package org.xmppradar.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.xmppradar.bench.peer.Names;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.probe.stream.StreamProbe;
import org.xmppradar.probe.stream.StreamSettings;
import reactor.core.publisher.Mono;

/** The radar's stream probe with the limits that it ships with, but for politeness, which is wide open. */
public final class Visitor implements AutoCloseable {

    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);

    private final NetSettings settings = new NetSettings(
            true,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(40),
            1 << 20,
            100_000,
            1e6,
            4,
            Duration.ofMinutes(10),
            null,
            50,
            20);
    private final TestNet net = TestNet.with(settings);
    private final List<Path> roots;
    private volatile StreamProbe probe;

    /** Trusts the JDK's roots, and these. */
    public Visitor(List<Path> roots) {
        this.roots = List.copyOf(roots);
        this.probe = probe();
    }

    /** Forgets every certificate that was read. */
    public void forget() {
        probe = probe();
    }

    /** Visits the {@code i}th name. */
    public Mono<StreamVisit> visit(int i, Service service, int port) {
        DomainName domain = DomainName.parse(Names.name(i));
        Endpoint endpoint = new Endpoint(service, Transport.STARTTLS, HostName.of(domain), port);
        return probe.visit(domain, endpoint, List.of(Names.address(i)), NO_TLSA);
    }

    private StreamProbe probe() {
        return new StreamProbe(
                net.dialer(),
                net.tls(),
                CertificateJudge.trusting(new TrustSettings(roots)),
                settings,
                new StreamSettings("", java.time.Duration.ofDays(7)),
                Clock.systemUTC());
    }

    @Override
    public void close() {
        net.close();
    }
}
