package org.xmppradar.ingest;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Dnssec;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.HostAddresses.Family;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SrvRecord;
import org.xmppradar.observation.StreamFeatures;
import org.xmppradar.observation.SubjectName;
import org.xmppradar.observation.TlsSession;
import org.xmppradar.observation.TlsaRecord;
import org.xmppradar.observation.Visit;

/** Says in a test what a probe saw of a domain: {@code Seen.of("a.example", T1).srv("xmpp.a.example").stream(…).visit()}. */
public final class Seen {

    private final DomainName domain;
    private final Instant start;
    private final List<Observation> observations = new ArrayList<>();

    private Seen(DomainName domain, Instant start) {
        this.domain = domain;
        this.start = start;
    }

    public static Seen of(String domain, Instant start) {
        return new Seen(DomainName.parse(domain), start);
    }

    public Visit visit() {
        return new Visit(domain, start, now(), observations);
    }

    /** Each observation is a millisecond later than the one before. */
    private Instant now() {
        return start.plusMillis(observations.size());
    }

    /** The client service has these hosts, port 5222. */
    public Seen srv(String... hosts) {
        List<SrvRecord> records = Arrays.stream(hosts)
                .map(host -> new SrvRecord(5, 0, 5222, Optional.of(new HostName(host))))
                .toList();
        return srv(Outcome.seen(new DnsAnswer<>(records, Dnssec.SECURE)));
    }

    /** The client service has one record, whose target is the dot. */
    public Seen srvDeclined() {
        return srv(Outcome.seen(new DnsAnswer<>(List.of(new SrvRecord(0, 0, 0, Optional.empty())), Dnssec.SECURE)));
    }

    public Seen srvFailed(FailureKind kind) {
        return srv(Outcome.failed(kind, ""));
    }

    private Seen srv(Outcome<DnsAnswer<SrvRecord>> answer) {
        observations.add(new Observation.ServiceRecords(domain, Service.C2S, Transport.STARTTLS, answer, now()));
        return this;
    }

    public Seen fallback(boolean applies) {
        observations.add(new Observation.FallbackHost(domain, Service.C2S, applies, Dnssec.UNSIGNED, now()));
        return this;
    }

    public Seen addresses(String host, String... ips) {
        List<InetAddress> addresses = Arrays.stream(ips).map(Seen::address).toList();
        return addresses(host, Outcome.seen(new DnsAnswer<>(addresses, Dnssec.UNSIGNED)));
    }

    public Seen addressesFailed(String host, FailureKind kind) {
        return addresses(host, Outcome.failed(kind, ""));
    }

    private Seen addresses(String host, Outcome<DnsAnswer<InetAddress>> answer) {
        observations.add(new Observation.HostAddresses(new HostName(host), Family.A, answer, now()));
        return this;
    }

    public Seen tlsa(String host, TlsaRecord... records) {
        Outcome<DnsAnswer<TlsaRecord>> answer = Outcome.seen(new DnsAnswer<>(List.of(records), Dnssec.SECURE));
        observations.add(new Observation.TlsaRecords(domain, door(host), answer, now()));
        return this;
    }

    /** The whole way to the features after TLS. */
    public Seen stream(String host, CertificateFacts certificate, String... features) {
        return stream(
                host,
                Optional.of(features("starttls")),
                Optional.of(session(certificate)),
                Optional.of(features(features)),
                Optional.empty());
    }

    /** The features before TLS were read, and no more. */
    public Seen streamStoppedBeforeTls(String host, FailureKind kind) {
        return stream(host, Optional.of(features("starttls")), Optional.empty(), Optional.empty(), Optional.of(kind));
    }

    public Seen streamFailed(String host, FailureKind kind) {
        return stream(host, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(kind));
    }

    private Seen stream(
            String host,
            Optional<StreamFeatures> before,
            Optional<TlsSession> tls,
            Optional<StreamFeatures> after,
            Optional<FailureKind> failure) {
        observations.add(new Observation.StreamVisit(
                domain,
                door(host),
                Optional.empty(),
                before,
                tls,
                after,
                failure.map(kind -> new Failure(kind, "said at " + now().toEpochMilli())),
                List.of(),
                Duration.ofMillis(3),
                now()));
        return this;
    }

    private static Endpoint door(String host) {
        return new Endpoint(Service.C2S, Transport.STARTTLS, new HostName(host), 5222);
    }

    private static StreamFeatures features(String... names) {
        List<Feature> features =
                Arrays.stream(names).map(name -> new Feature("urn:x", name, "")).toList();
        return new StreamFeatures("", "", "1.0", features);
    }

    private static TlsSession session(CertificateFacts leaf) {
        CertificateVerdict verdict = new CertificateVerdict(
                CertificateVerdict.Trust.TRUSTED,
                CertificateVerdict.Name.MATCHES,
                CertificateVerdict.Validity.VALID,
                CertificateVerdict.Dane.ABSENT,
                CertificateVerdict.Order.IN_ORDER,
                CertificateVerdict.Strength.STRONG,
                CertificateVerdict.Usage.SERVER_ONLY);
        CertificateFacts issuer = certificate("Lab CA", "", false);
        return new TlsSession("TLSv1.3", "TLS_AES_256_GCM_SHA384", "x25519", "", List.of(leaf, issuer), verdict);
    }

    /** A certificate that the lab's authority issued. */
    public static CertificateFacts certificate(String title, SubjectName... names) {
        return certificate(title, "aa11", false, names);
    }

    static CertificateFacts certificate(String title, String authorityKeyId, boolean selfSigned, SubjectName... names) {
        return new CertificateFacts(
                digest("certificate " + title),
                "512" + digest("certificate " + title),
                digest("key " + title),
                "CN=" + title,
                title,
                "CN=Lab CA",
                "Lab CA",
                "01",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                List.of(names),
                "EC secp256r1",
                "SHA256withECDSA",
                false,
                selfSigned,
                "bb22",
                authorityKeyId,
                List.of("serverAuth"),
                List.of(),
                false);
    }

    private static Fingerprint digest(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException notAnAddress) {
            throw new AssertionError(literal, notAnAddress);
        }
    }
}
