package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.fake.Issued;
import org.xmppradar.fake.Scripts;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.TlsSession;
import org.xmppradar.observation.Visit;
import org.xmppradar.probe.dns.DnsProbe;
import org.xmppradar.probe.stream.StreamProbe;
import org.xmppradar.probe.stream.StreamSettings;
import org.xmppradar.probe.stream.TlsSurveyor;
import org.xmppradar.probe.web.WebProbe;
import reactor.core.publisher.Mono;

class DomainVisitTest {

    private static final StreamSettings SETTINGS = new StreamSettings("", Duration.ofDays(7));

    private static final DomainName A = DomainName.parse("a.example");

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(3));
    private final Clock clock = Clock.systemUTC();

    @AfterEach
    void close() {
        net.close();
    }

    @Test
    void seesEveryDoorOfADomainAndWhatStandsBeforeThem() throws IOException, NoSuchAlgorithmException {
        Issued self = FakeAuthority.selfSigned(new FakeAuthority.Order("CN=a", clock.instant()).dns("a.example"));
        byte[] key = MessageDigest.getInstance("SHA-256")
                .digest(self.certificate().getPublicKey().getEncoded());
        try (FakeServer starttls = FakeServer.playing(Scripts.good("a.example", self.context()));
                FakeServer direct = FakeServer.playing(Scripts.goodDirect("a.example", self.context()));
                FakeDns dns = FakeDns.of(new FakeZone()
                        .signed("example")
                        .address("a.example", "127.0.0.1")
                        .address("x.example", "127.0.0.1")
                        .srv("_xmpp-client._tcp.a.example", 1, starttls.port(), "x.example")
                        .srv("_xmpps-client._tcp.a.example", 1, direct.port(), "x.example")
                        .srv("_xmpp-server._tcp.a.example", 1, 25, "x.example")
                        .srv("_xmpp-server._tcp.a.example", 2, 5269, "private.example")
                        .srv("_xmpp-server._tcp.a.example", 3, 5269, "abc.onion")
                        .address("private.example", "192.168.0.1")
                        .tlsa("_" + starttls.port() + "._tcp.x.example", 3, 1, 1, key))) {
            Visit visit = visit(dns, A);

            assertThat(streams(visit))
                    .extracting(seen -> seen.failure().map(Failure::kind).orElse(null))
                    .containsExactly(
                            null,
                            null,
                            FailureKind.PORT_NOT_ALLOWED,
                            FailureKind.ADDRESS_NOT_ALLOWED,
                            FailureKind.ONION_SKIPPED);
            assertThat(streams(visit))
                    .flatExtracting(
                            seen -> seen.tls().map(TlsSession::verdict).stream().toList())
                    .extracting(CertificateVerdict::dane)
                    .containsExactly(CertificateVerdict.Dane.MATCHES, CertificateVerdict.Dane.ABSENT);
            assertThat(visit.startedAt()).isBeforeOrEqualTo(visit.finishedAt());
            assertThat(visit.observations())
                    .as(
                            "4 SRV, 2 fallbacks, 2 hosts with 2 families each, 4 TLSA, 5 other records, 5 doors, 2 surveys, 4 documents")
                    .hasSize(30);
        }
    }

    @Test
    void saysOfADomainThatIsDownThatItIsDown() throws IOException {
        try (FakeDns dns = FakeDns.of(new FakeZone().address("a.example", "127.0.0.77"))) {
            assertThat(streams(visit(dns, A)))
                    .extracting(seen -> seen.endpoint() + " "
                            + seen.problem().map(FailureKind::key).orElse(""))
                    .containsExactly("c2s starttls a.example:5222 refused", "s2s starttls a.example:5269 refused");
        }
    }

    @Test
    void asksNoServerOfADomainThatDoesNotExist() throws IOException {
        try (FakeDns dns = FakeDns.of(new FakeZone())) {
            Visit visit = visit(dns, A);

            assertThat(visit.observations()).as("4 SRV, 4 documents").hasSize(8);
            assertThat(streams(visit)).isEmpty();
        }
    }

    @Test
    void endsAlsoWithoutAnyDns() throws IOException {
        try (FakeDns silent = FakeDns.answering(query -> List.of())) {
            Visit visit = visit(silent, A);

            assertThat(visit.observations()).hasSize(4);
            assertThat(visit.observations().toString()).contains("DNS_TIMED_OUT");
        }
    }

    private Visit visit(FakeDns dns, DomainName domain) {
        StreamProbe streams = new StreamProbe(
                net.dialer(),
                net.tls(),
                CertificateJudge.trusting(new TrustSettings(List.of())),
                net.settings(),
                SETTINGS,
                clock);
        TlsSurveyor surveyor =
                new TlsSurveyor(net.dialer(), net.tls(), net.settings(), SETTINGS, (_, _) -> Mono.empty(), clock);
        WebProbe web = new WebProbe(net.web(net.resolver(dns.address()), FakeAuthority.trusting(List.of())), clock);
        return new DomainVisit(
                        new DnsProbe(net.resolver(dns.address()), clock),
                        streams,
                        surveyor,
                        web,
                        InBandProbe.OFF,
                        clock)
                .visit(domain)
                .blockOptional(Duration.ofSeconds(60))
                .orElseThrow();
    }

    private static List<StreamVisit> streams(Visit visit) {
        return visit.observations().stream()
                .filter(StreamVisit.class::isInstance)
                .map(StreamVisit.class::cast)
                .toList();
    }
}
