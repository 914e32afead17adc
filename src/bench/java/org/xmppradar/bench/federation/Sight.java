package org.xmppradar.bench.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Dnssec;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.HostAddresses.Family;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SoftwareHint;
import org.xmppradar.observation.SrvRecord;
import org.xmppradar.observation.StreamFeatures;
import org.xmppradar.observation.TlsSession;
import org.xmppradar.observation.Visit;

/** A visit in the making: what the probes would have seen of a domain in its state, a millisecond after another. */
final class Sight {

    private static final CertificateVerdict IN_ORDER = new CertificateVerdict(
            CertificateVerdict.Trust.TRUSTED,
            CertificateVerdict.Name.MATCHES,
            CertificateVerdict.Validity.VALID,
            CertificateVerdict.Dane.ABSENT,
            CertificateVerdict.Order.IN_ORDER,
            CertificateVerdict.Strength.STRONG,
            CertificateVerdict.Usage.SERVER_ONLY);

    private static final Duration TOOK = Duration.ofMillis(80);

    private final DomainName domain;
    private final Instant start;
    private final List<Observation> seen = new ArrayList<>();

    Sight(DomainName domain, Instant start) {
        this.domain = domain;
        this.start = start;
    }

    Visit visit() {
        return new Visit(domain, start, now(), seen);
    }

    Instant now() {
        return start.plusMillis(seen.size());
    }

    void add(Observation observation) {
        seen.add(observation);
    }

    void noSuchDomain(Service service) {
        add(new ServiceRecords(
                domain, service, Transport.STARTTLS, Outcome.failed(FailureKind.NO_SUCH_DOMAIN, ""), now()));
    }

    void served(Service service, HostName host) {
        SrvRecord record = new SrvRecord(0, 5, service.fallbackPort(), Optional.of(host));
        add(new ServiceRecords(domain, service, Transport.STARTTLS, answer(record), now()));
    }

    void addresses(Names names, int host, int edition) {
        add(new HostAddresses(names.host(host), Family.A, answer(names.ipv4(host, edition)), now()));
        if (host % 5 < 2) {
            add(new HostAddresses(names.host(host), Family.AAAA, answer(names.ipv6(host)), now()));
        }
    }

    private static <T> Outcome<DnsAnswer<T>> answer(T record) {
        return Outcome.seen(new DnsAnswer<>(List.of(record), Dnssec.UNSIGNED));
    }

    void unanswered(Service service, HostName host) {
        add(new StreamVisit(
                domain,
                door(service, host),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Failure.of(FailureKind.CONNECT_TIMED_OUT)),
                List.of(),
                TOOK,
                now()));
    }

    void stream(Service service, HostName host, Certificates certificates, int number, State state) {
        TlsSession session = new TlsSession(
                "TLSv1.3",
                "TLS_AES_256_GCM_SHA384",
                "x25519",
                "",
                certificates.chain(number, domain, service.key(), state),
                IN_ORDER);
        add(new StreamVisit(
                domain,
                door(service, host),
                Optional.empty(),
                Optional.of(features(new Feature("urn:ietf:params:xml:ns:xmpp-tls", "starttls", ""))),
                Optional.of(session),
                Optional.of(after(service)),
                Optional.empty(),
                List.of(new SoftwareHint(state.software().title(), 8, "its capabilities")),
                TOOK,
                now()));
    }

    private StreamFeatures after(Service service) {
        String sasl = "urn:ietf:params:xml:ns:xmpp-sasl";
        return service == Service.S2S
                ? features(
                        new Feature(sasl, "mechanisms", ""),
                        new Feature(sasl, "mechanisms", "EXTERNAL"),
                        new Feature("urn:xmpp:features:dialback", "dialback", ""))
                : features(
                        new Feature(sasl, "mechanisms", ""),
                        new Feature(sasl, "mechanisms", "PLAIN"),
                        new Feature(sasl, "mechanisms", "SCRAM-SHA-1"),
                        new Feature("urn:xmpp:features:rosterver", "ver", ""));
    }

    private StreamFeatures features(Feature... features) {
        return new StreamFeatures(domain.ascii(), "", "1.0", List.of(features));
    }

    private static Endpoint door(Service service, HostName host) {
        return new Endpoint(service, Transport.STARTTLS, host, service.fallbackPort());
    }
}
