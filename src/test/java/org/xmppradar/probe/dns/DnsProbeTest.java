package org.xmppradar.probe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Dnssec;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.DomainRecords;
import org.xmppradar.observation.Observation.FallbackHost;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Observation.TlsaRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PublishedRecord;
import org.xmppradar.observation.RecordKind;

class DnsProbeTest {

    private static final DomainName A = DomainName.parse("a.example");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(2));

    @AfterEach
    void close() {
        net.close();
    }

    @Test
    void findsEveryDoorAndAsksTheirTlsaRecords() throws IOException {
        FakeZone zone = new FakeZone()
                .signed("example")
                .address("a.example", "192.0.2.1")
                .address("x.example", "192.0.2.2")
                .address("y.example", "192.0.2.3")
                .srv("_xmpp-client._tcp.a.example", 20, 5222, "y.example")
                .srv("_xmpp-client._tcp.a.example", 10, 5222, "x.example")
                .srv("_xmpps-client._tcp.a.example", 10, 443, "x.example")
                .srv("_xmpp-server._tcp.a.example", 10, 5269, "x.example")
                .tlsa("_5222._tcp.x.example", 3, 1, 1, new byte[] {1, 2});
        try (FakeDns dns = FakeDns.of(zone)) {
            DnsSight sight = look(dns, A);

            assertThat(sight.doors())
                    .extracting(door -> door.endpoint().toString())
                    .containsExactly(
                            "c2s starttls x.example:5222",
                            "c2s direct x.example:443",
                            "c2s starttls y.example:5222",
                            "s2s starttls x.example:5269");
            assertThat(sight.doors().getFirst().addresses()).containsExactly(InetAddress.ofLiteral("192.0.2.2"));
            assertThat(sight.doors().getFirst().tlsa())
                    .singleElement()
                    .hasToString("TlsaRecord[usage=3, selector=1, matchingType=1, data=0102]");
            assertThat(sight.doors()).allMatch(Door::secure);
            assertThat(count(sight, ServiceRecords.class)).isEqualTo(4);
            assertThat(count(sight, HostAddresses.class)).isEqualTo(4);
            assertThat(count(sight, TlsaRecords.class)).isEqualTo(4);
            assertThat(fallbacks(sight))
                    .containsExactly(
                            new FallbackHost(A, Service.C2S, false, Dnssec.SECURE, NOW),
                            new FallbackHost(A, Service.S2S, false, Dnssec.SECURE, NOW));
        }
    }

    @Test
    void mixesBothTransportsByPriorityAndWeight() throws IOException {
        FakeZone zone = new FakeZone()
                .address("a.example", "192.0.2.1")
                .record("_xmpp-client._tcp.a.example", Type.SRV, "10 10 5222 light.example.")
                .record("_xmpp-client._tcp.a.example", Type.SRV, "20 90 5222 last.example.")
                .record("_xmpps-client._tcp.a.example", Type.SRV, "10 50 5223 heavy.example.")
                .record("_xmpps-client._tcp.a.example", Type.SRV, "5 0 5223 first.example.");
        try (FakeDns dns = FakeDns.of(zone)) {
            assertThat(look(dns, A).doors())
                    .filteredOn(door -> door.endpoint().service() == Service.C2S)
                    .extracting(door -> door.endpoint().toString())
                    .containsExactly(
                            "c2s direct first.example:5223",
                            "c2s direct heavy.example:5223",
                            "c2s starttls light.example:5222",
                            "c2s starttls last.example:5222");
        }
    }

    @Test
    void readsWhatElseADomainPublishesAndWhereItStands() throws IOException {
        DomainName deep = DomainName.parse("chat.a.example");
        FakeZone zone = new FakeZone()
                .address("chat.a.example", "192.0.2.1")
                .record("a.example", Type.NS, "ns.a.example.")
                .record("a.example", Type.CAA, "0 issue \"ca.example\"")
                .record("_xmppconnect.chat.a.example", Type.TXT, "\"_xmpp-client-xbosh=\" \"https://a.example/bosh\"")
                .record("_jabber._tcp.chat.a.example", Type.SRV, "5 0 5269 x.example.")
                .failing("_xmpp-policy.chat.a.example");
        try (FakeDns dns = FakeDns.of(zone)) {
            assertThat(records(look(dns, deep)))
                    .containsEntry(RecordKind.NS, seen("a.example", "ns.a.example."))
                    .containsEntry(RecordKind.CAA, seen("a.example", "0 issue \"ca.example\""))
                    .containsEntry(
                            RecordKind.CONNECTION_METHODS,
                            seen("_xmppconnect.chat.a.example", "_xmpp-client-xbosh=https://a.example/bosh"))
                    .containsEntry(RecordKind.LEGACY_SERVER, seen("_jabber._tcp.chat.a.example", "5 0 5269 x.example."))
                    .containsEntry(RecordKind.POLICY, Outcome.failed(FailureKind.DNS_SERVER_FAILURE, "SERVFAIL"));
            assertThat(dns.questions()).doesNotContain("example. NS", "example. CAA");
        }
    }

    @Test
    void keepsTheNamesBetweenAQuestionAndItsAnswer() throws IOException {
        FakeZone zone = new FakeZone()
                .address("a.example", "192.0.2.1")
                .srv("_xmpp-client._tcp.a.example", 1, 5222, "x.example")
                .alias("x.example", "y.example")
                .alias("y.example", "z.example")
                .address("z.example", "192.0.2.9");
        try (FakeDns dns = FakeDns.of(zone)) {
            assertThat(look(dns, A).observations())
                    .contains(new HostAddresses(
                            HostName.parse("x.example"),
                            HostAddresses.Family.A,
                            Outcome.seen(new DnsAnswer<>(
                                    List.of(InetAddress.ofLiteral("192.0.2.9")),
                                    Dnssec.UNSIGNED,
                                    List.of("y.example", "z.example"))),
                            NOW));
        }
    }

    @Test
    void fallsBackToTheDomainItselfOnlyWithoutAnySrv() throws IOException {
        FakeZone zone = new FakeZone().address("a.example", "192.0.2.1").srv("_xmpps-client._tcp.a.example", 0, 0, ".");
        try (FakeDns dns = FakeDns.of(zone)) {
            DnsSight sight = look(dns, A);

            assertThat(fallbacks(sight)).containsExactly(fallback(Service.C2S, false), fallback(Service.S2S, true));
            assertThat(sight.doors())
                    .extracting(door -> door.endpoint().toString())
                    .containsExactly("s2s starttls a.example:5269");
        }
    }

    @Test
    void concludesNothingFromAFailure() throws IOException {
        FakeZone zone = new FakeZone()
                .address("a.example", "192.0.2.1")
                .failing("_xmpps-client._tcp.a.example")
                .bogus("_xmpp-server._tcp.a.example");
        try (FakeDns dns = FakeDns.of(zone)) {
            DnsSight sight = look(dns, A);

            assertThat(fallbacks(sight)).isEmpty();
            assertThat(sight.doors()).isEmpty();
            assertThat(sight.observations())
                    .filteredOn(ServiceRecords.class::isInstance)
                    .extracting(seen -> ((ServiceRecords) seen).answer())
                    .filteredOn(Outcome.Failed.class::isInstance)
                    .extracting(failed -> ((Outcome.Failed<?>) failed).failure().kind())
                    .containsExactly(FailureKind.DNS_SERVER_FAILURE, FailureKind.DNS_BOGUS);
        }
    }

    @Test
    void asksNothingBelowADomainThatDoesNotExist() throws IOException {
        try (FakeDns dns = FakeDns.of(new FakeZone())) {
            DnsSight sight = look(dns, A);

            assertThat(dns.questions()).containsExactly("a.example. A");
            assertThat(sight.observations())
                    .hasSize(4)
                    .allSatisfy(seen -> assertThat(((ServiceRecords) seen).answer())
                            .isEqualTo(Outcome.failed(FailureKind.NO_SUCH_DOMAIN, "a.example")));
        }
    }

    @Test
    void saysWhatStandsBeforeADoor() throws IOException {
        FakeZone zone = new FakeZone()
                .address("a.example", "192.0.2.1")
                .address("_x.nothing.example", "192.0.2.1")
                .srv("_xmpp-client._tcp.a.example", 1, 5222, "abc.onion")
                .srv("_xmpp-client._tcp.a.example", 2, 5222, "nothing.example")
                .srv("_xmpp-client._tcp.a.example", 3, 5222, "broken.example")
                .failing("broken.example");
        try (FakeDns dns = FakeDns.of(zone)) {
            assertThat(look(dns, A).doors())
                    .filteredOn(door -> door.endpoint().service() == Service.C2S)
                    .extracting(door -> door.obstacle().map(Failure::kind).orElseThrow())
                    .containsExactly(FailureKind.ONION_SKIPPED, FailureKind.NO_ADDRESS, FailureKind.DNS_SERVER_FAILURE);
            assertThat(dns.questions()).noneMatch(question -> question.contains("onion"));
        }
    }

    @Test
    void staysWithinItsAllowanceWhenAZoneIsHuge() throws IOException {
        FakeZone zone = new FakeZone().address("a.example", "192.0.2.1");
        IntStream.range(0, 2_000)
                .forEach(i -> zone.srv("_xmpp-client._tcp.a.example", 1, 5222, "h" + i + ".example")
                        .address("h" + i + ".example", "192.0.2.1"));
        try (FakeDns dns = FakeDns.of(zone)) {
            DnsSight sight = look(dns, A);

            assertThat(sight.doors()).hasSize(20);
            assertThat(dns.queries()).hasSizeLessThanOrEqualTo(60 + 1);
        }
    }

    private DnsSight look(FakeDns dns, DomainName domain) {
        return new DnsProbe(net.resolver(dns.address()), Clock.fixed(NOW, ZoneOffset.UTC))
                .look(domain)
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }

    private static long count(DnsSight sight, Class<?> kind) {
        return sight.observations().stream().filter(kind::isInstance).count();
    }

    private static List<FallbackHost> fallbacks(DnsSight sight) {
        return sight.observations().stream()
                .filter(FallbackHost.class::isInstance)
                .map(FallbackHost.class::cast)
                .toList();
    }

    private static Map<RecordKind, Outcome<DnsAnswer<PublishedRecord>>> records(DnsSight sight) {
        return sight.observations().stream()
                .filter(DomainRecords.class::isInstance)
                .map(DomainRecords.class::cast)
                .collect(Collectors.toMap(DomainRecords::kind, DomainRecords::answer));
    }

    private static Outcome<DnsAnswer<PublishedRecord>> seen(String owner, String value) {
        return Outcome.seen(new DnsAnswer<>(List.of(new PublishedRecord(owner, value)), Dnssec.UNSIGNED));
    }

    private static FallbackHost fallback(Service service, boolean applies) {
        return new FallbackHost(A, service, applies, Dnssec.UNSIGNED, NOW);
    }
}
