package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.TlsaRecord;
import org.xmppradar.observation.Visit;

class VisitFactsTest {

    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final String HOST = "xmpp.a.example";
    private static final String DOOR = "c2s.starttls@xmpp.a.example:5222";

    @Test
    void aVisitToTheEndSeesEveryScope() {
        Visit visit = Seen.of("a.example", T1)
                .srv(HOST)
                .addresses(HOST, "192.0.2.1", "192.0.2.2")
                .tlsa(HOST, new TlsaRecord(3, 1, 1, "ab"))
                .stream(HOST, Seen.certificate("a.example"), "mechanisms", "bind")
                .visit();

        assertThat(targets(visit))
                .containsOnlyKeys(
                        "srv.c2s.starttls",
                        "status.srv.c2s.starttls",
                        "a",
                        "tlsa@xmpp.a.example:5222",
                        "status.tlsa@xmpp.a.example:5222",
                        "before." + DOOR,
                        "tls." + DOOR,
                        "after." + DOOR,
                        "software." + DOOR,
                        "status." + DOOR)
                .containsEntry("srv.c2s.starttls", List.of(HOST))
                .containsEntry("a", List.of("192.0.2.1", "192.0.2.2"))
                .containsEntry("tlsa@xmpp.a.example:5222", List.of("TLSA 3 1 1 ab"))
                .containsEntry("before." + DOOR, List.of("{urn:x}starttls"))
                .containsEntry("after." + DOOR, List.of("{urn:x}bind", "{urn:x}mechanisms"))
                .containsEntry("status." + DOOR, List.of("reachable"));
    }

    @Test
    void aStageThatWasNotReachedWasNotSeen() {
        Visit visit = Seen.of("a.example", T1)
                .streamStoppedBeforeTls(HOST, FailureKind.TLS_HANDSHAKE_FAILED)
                .visit();

        assertThat(targets(visit)).containsOnlyKeys("before." + DOOR, "software." + DOOR, "status." + DOOR);
        assertThat(targets(visit)).containsEntry("status." + DOOR, List.of("tls-handshake-failed"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"NO_SUCH_DOMAIN", "NO_ADDRESS", "SERVICE_NOT_OFFERED"})
    void thatThereIsNothingIsAnAnswer(FailureKind kind) {
        Visit visit = Seen.of("a.example", T1)
                .srvFailed(kind)
                .addressesFailed(HOST, kind)
                .visit();

        assertThat(targets(visit)).containsEntry("srv.c2s.starttls", List.of()).containsEntry("a", List.of());
        assertThat(targets(visit)).containsEntry("status.srv.c2s.starttls", List.of(kind.key()));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_SUCH_DOMAIN", "NO_ADDRESS", "SERVICE_NOT_OFFERED"})
    void anyOtherFailureIsNone(FailureKind kind) {
        Visit visit = Seen.of("a.example", T1)
                .srvFailed(kind)
                .addressesFailed(HOST, kind)
                .streamFailed(HOST, kind)
                .visit();

        assertThat(targets(visit)).containsOnlyKeys("status.srv.c2s.starttls", "status." + DOOR);
    }

    @Test
    void aDotDeclinesTheService() {
        Visit visit = Seen.of("a.example", T1).srvDeclined().visit();

        assertThat(targets(visit))
                .containsEntry("srv.c2s.starttls", List.of())
                .containsEntry("status.srv.c2s.starttls", List.of("service-not-offered"));
    }

    @Test
    void theFallbackIsTheDomainItself() {
        Visit visit = Seen.of("a.example", T1).srv().fallback(true).visit();

        assertThat(targets(visit)).containsEntry("fallback.c2s", List.of("a.example"));
    }

    @Test
    void aDomainThatDoesNotExistHasNoFallback() {
        Visit visit =
                Seen.of("a.example", T1).srvFailed(FailureKind.NO_SUCH_DOMAIN).visit();

        assertThat(targets(visit))
                .containsEntry("srv.c2s.starttls", List.of())
                .containsEntry("fallback.c2s", List.of());
    }

    @Test
    void aGiantTlsaRecordHasAShortKey() {
        Visit visit = Seen.of("a.example", T1)
                .tlsa(HOST, new TlsaRecord(3, 0, 0, "ab".repeat(4000)))
                .visit();

        assertThat(targets(visit).get("tlsa@xmpp.a.example:5222"))
                .singleElement()
                .asString()
                .matches("TLSA 3 0 0 sha256:[0-9a-f]{64}");
    }

    @Test
    void whoIssuedACertificate() {
        assertThat(CertificateNode.issuedBy(Seen.certificate("a", "aa11", false)))
                .isEqualTo("aa11");
        assertThat(CertificateNode.issuedBy(Seen.certificate("a", "", false))).matches("dn:[0-9a-f]{64}");
        assertThat(CertificateNode.issuedBy(Seen.certificate("a", "ff".repeat(2000), false)))
                .matches("dn:[0-9a-f]{64}");
        assertThat(CertificateNode.issuedBy(Seen.certificate("a", "aa11", true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "0:0:0:0:0:0:0:0, ::",
        "fe80:0:0:0:0:0:0:0, fe80::"
    })
    void anAddressIsWrittenInOneWay(String literal, String written) {
        assertThat(AddressText.of(InetAddress.ofLiteral(literal))).isEqualTo(written);
    }

    private static Map<String, List<String>> targets(Visit visit) {
        return VisitFacts.of(visit).stream()
                .collect(Collectors.toMap(
                        sighting -> sighting.scope().key(),
                        sighting -> sighting.facts().stream()
                                .sorted()
                                .map(Fact::target)
                                .filter(target -> !target.equals(issuer()))
                                .toList()));
    }

    private static String issuer() {
        return Seen.certificate("Lab CA", "", false).sha256().hex();
    }
}
