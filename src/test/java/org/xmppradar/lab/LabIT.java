package org.xmppradar.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xmppradar.lab.catalogue.CertificateClass;
import org.xmppradar.lab.catalogue.Expected;
import org.xmppradar.lab.catalogue.LabDocument;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.catalogue.LabService;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Transport;

/** The lab really holds what its catalogue claims, as dig and openssl see it from inside. */
class LabIT {

    private static Lab lab;
    private static InsideTools tools;

    @BeforeAll
    static void boot() throws IOException, LabUnavailable, InterruptedException {
        lab = Lab.start(LabOptions.quiet());
        tools = new InsideTools(lab);
    }

    @AfterAll
    static void end() {
        lab.close();
        assertThat(lab.folder()).doesNotExist();
    }

    @TestFactory
    Stream<DynamicTest> theDnsHoldsEveryRecord() {
        return lab.catalogue().domains().stream()
                .map(domain -> DynamicTest.dynamicTest(domain.name().ascii(), () -> checkDns(domain)));
    }

    @TestFactory
    Stream<DynamicTest> everyPlaceAnswersAsExpected() {
        return lab.catalogue().domains().stream()
                .flatMap(domain -> domain.expected().stream()
                        .map(expected -> DynamicTest.dynamicTest(
                                domain.name() + " " + expected.place() + ": " + expected.status(),
                                () -> checkPlace(domain, expected))));
    }

    @TestFactory
    Stream<DynamicTest> everyAliasLeadsToItsHost() {
        return lab.catalogue().hosts().stream()
                .filter(host -> host.alias().isPresent())
                .map(host -> DynamicTest.dynamicTest(
                        host.name().ascii(),
                        () -> assertThat(tools.aliases(host.name().ascii(), "A"))
                                .startsWith(host.alias().get().ascii())));
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsServed() {
        return lab.catalogue().domains().stream()
                .flatMap(domain -> domain.documents().stream())
                .map(document -> DynamicTest.dynamicTest(
                        "https://" + document.host() + document.path(), () -> checkDocument(document)));
    }

    private static void checkDocument(LabDocument document) throws IOException, InterruptedException {
        String code = tools.shell("curl -sS -o /dev/null -w '%{http_code}' --cacert "
                + lab.folder().resolve("ca.crt") + " https://" + document.host() + document.path());
        assertThat(code).isEqualTo(document.isFile() ? "200" : document.source().split(" ", -1)[1]);
    }

    private static void checkDns(LabDomain domain) throws IOException, InterruptedException {
        if (domain.zone() == LabDomain.Zone.BOGUS || domain.zone() == LabDomain.Zone.ABSENT) {
            return; // Their one property is an expected status.
        }
        boolean signed = domain.zone() == LabDomain.Zone.SIGNED;
        assertThat(tools.header(domain.name().ascii(), "TXT", "")).isEqualTo(new InsideTools.Header("NOERROR", signed));
        assertThat(tools.dig(domain.name().ascii(), "A")).isEqualTo(domain.addresses());
        for (LabService service : domain.services()) {
            String prefix = service.service().srvPrefix(service.transport()) + ".";
            assertThat(tools.dig(prefix + domain.name(), "SRV")).contains(text(service));
        }
    }

    private static String text(LabService service) {
        return service.record().priority() + " " + service.record().weight() + " "
                + service.record().port() + " "
                + service.record().target().map(HostName::ascii).orElse("") + ".";
    }

    private static void checkPlace(LabDomain domain, Expected expected) throws IOException, InterruptedException {
        if (expected.endpoint().isEmpty()) {
            checkQuestion(domain, expected);
        } else if (expected.showsCertificate()) {
            checkCertificate(domain, expected, expected.endpoint().get());
        } else {
            checkFailure(domain, expected.status(), expected.endpoint().get());
        }
    }

    private static void checkQuestion(LabDomain domain, Expected expected) throws IOException, InterruptedException {
        String name = expected.service().srvPrefix(expected.transport()) + "." + domain.name();
        switch (expected.status()) {
            case "service-not-offered" -> assertThat(tools.dig(name, "SRV")).containsExactly("0 0 0 .");
            case "no-such-domain" ->
                assertThat(tools.header(domain.name().ascii(), "A", "").status())
                        .isEqualTo("NXDOMAIN");
            case "dns-bogus" -> {
                assertThat(tools.header(name, "SRV", "").status()).isEqualTo("SERVFAIL");
                assertThat(tools.header(domain.name().ascii(), "TXT", "+cd").status())
                        .isEqualTo("NOERROR");
            }
            default -> throw new AssertionError("no proof known of " + expected.status());
        }
    }

    private static void checkCertificate(LabDomain domain, Expected expected, Endpoint endpoint)
            throws IOException, InterruptedException {
        String said = tools.openssl(domain, endpoint, addressOf(domain, endpoint), "");
        if (domain.certificate().isPresent()) {
            CertificateClass kind = domain.certificate().get();
            assertThat(said).contains("Verify return code: " + CertificateProof.verifyCode(kind));
            assertThat(CertificateProof.names(said)).isEqualTo(CertificateProof.expectedNames(kind, domain.name()));
        } else {
            // Served with another domain's certificate.
            assertThat(expected.status()).isEqualTo("certificate-wrong-name");
            assertThat(CertificateProof.names(said)).doesNotContain("DNS:" + domain.name());
        }
        if (domain.tlsa().isPresent()) {
            checkTlsa(domain, endpoint, domain.tlsa().get());
        }
    }

    private static void checkTlsa(LabDomain domain, Endpoint endpoint, LabDomain.Tlsa tlsa)
            throws IOException, InterruptedException {
        List<String> records = tools.dig("_" + endpoint.port() + "._tcp." + endpoint.host(), "TLSA");
        assertThat(records).hasSize(1);
        String options = "-dane_tlsa_domain " + domain.name() + " -dane_tlsa_rrdata '" + records.getFirst() + "'";
        String said = tools.openssl(domain, endpoint, addressOf(domain, endpoint), options);
        assertThat(said).contains(tlsa.right() ? "Verify return code: 0 (ok)" : "no matching DANE TLSA records");
    }

    private static void checkFailure(LabDomain domain, String status, Endpoint endpoint)
            throws IOException, InterruptedException {
        String host = endpoint.host().ascii();
        switch (status) {
            case "refused" ->
                assertThat(tools.openssl(domain, endpoint, addressOf(domain, endpoint), ""))
                        .contains("Connection refused");
            case "no-address" -> {
                assertThat(tools.header(host, "A", "").status()).isEqualTo("NOERROR");
                assertThat(tools.dig(host, "A")).isEmpty();
                assertThat(tools.dig(host, "AAAA")).isEmpty();
            }
            case "no-such-domain" ->
                assertThat(tools.header(host, "A", "").status()).isEqualTo("NXDOMAIN");
            case "onion-skipped" -> assertThat(endpoint.host().isOnion()).isTrue();
            case "address-not-allowed" -> assertThat(tools.dig(host, "A")).containsExactly("10.1.2.3");
            case "port-not-allowed" -> assertThat(endpoint.port()).isEqualTo(25);
            case "not-xmpp" ->
                assertThat(tools.stream(domain, endpoint, addressOf(domain, endpoint)))
                        .contains("Prosody")
                        .doesNotContain("<stream:stream");
            case "timed-out" ->
                assertThat(tools.stream(domain, endpoint, addressOf(domain, endpoint)))
                        .isEqualTo(InsideTools.SILENCE);
            case "tls-handshake-failed" ->
                assertThat(tools.openssl(domain, endpoint, addressOf(domain, endpoint), ""))
                        .contains("wrong version number");
            case "starttls-not-offered" ->
                assertThat(tools.stream(domain, endpoint, addressOf(domain, endpoint)))
                        .contains("</stream:features>")
                        .doesNotContain("<starttls");
            case "host-unknown" ->
                assertThat(
                                endpoint.transport() == Transport.STARTTLS
                                        ? tools.stream(domain, endpoint, addressOf(domain, endpoint))
                                        : tools.streamOverTls(domain, endpoint, addressOf(domain, endpoint)))
                        .contains("<host-unknown");
            case "tls-name-not-served" ->
                assertThat(tools.openssl(domain, endpoint, addressOf(domain, endpoint), ""))
                        .contains("unrecognized name");
            default -> throw new AssertionError("no proof known of " + status);
        }
    }

    private static String addressOf(LabDomain domain, Endpoint endpoint) {
        Optional<String> own = domain.addresses().stream()
                .filter(address -> endpoint.host().equals(HostName.of(domain.name())))
                .findFirst();
        return own.or(() -> lab.catalogue().address(endpoint.host())).orElseThrow();
    }
}
