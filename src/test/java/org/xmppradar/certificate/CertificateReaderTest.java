package org.xmppradar.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeAuthority.Order;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.observation.CertificateFacts;

class CertificateReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final CertificateReader READER = new CertificateReader();
    private static final Pattern PEM = Pattern.compile("-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----");

    @Test
    void readsRealCertificates() throws IOException {
        List<CertificateFacts> all =
                realCertificates().stream().map(CertificateReaderTest::facts).toList();

        assertThat(all).hasSize(9).allSatisfy(facts -> {
            assertThat(facts.notBefore()).isBefore(facts.notAfter());
            assertThat(facts.names()).isNotEmpty();
            assertThat(facts.subjectTitle()).isNotEmpty();
            assertThat(facts.issuerTitle()).isNotEmpty();
            assertThat(facts.key()).matches("(RSA [0-9]+|EC secp[0-9a-z]+)");
            assertThat(facts.signatureAlgorithm()).contains("WITH");
            assertThat(facts.subjectKeyId()).matches("[0-9a-f]{40}");
            assertThat(facts.authority()).isFalse();
        });
        assertThat(all).extracting(CertificateFacts::sha256).doesNotHaveDuplicates();
        assertThat(all.getFirst())
                .extracting(CertificateFacts::subject, CertificateFacts::issuer, CertificateFacts::key)
                .containsExactly(
                        "CN=conference.zom.im", "CN=Let's Encrypt Authority X3,O=Let's Encrypt,C=US", "RSA 2048");
        assertThat(all.getFirst().authorityKeyId()).isEqualTo("a84a6a63047dddbae6d139b7a64565eff3a8eca1");
    }

    @Test
    void readsWhatWeIssueOurselves() {
        FakeAuthority root = FakeAuthority.root("root", NOW);
        CertificateFacts authority = facts(root.self().der().getFirst());
        CertificateFacts leaf = facts(root.issue(new Order("CN=A\\, Inc.,O=x", NOW).dns("A.Example"))
                .der()
                .getFirst());

        assertThat(authority.authority()).isTrue();
        assertThat(authority.selfSigned()).isTrue();
        assertThat(leaf.selfSigned()).isFalse();
        assertThat(leaf.key()).isEqualTo("EC secp256r1");
        assertThat(leaf.subjectTitle()).isEqualTo("A, Inc.");
        assertThat(leaf.names()).extracting(name -> name.value()).containsExactly("a.example");
        assertThat(leaf.publicKey()).isNotEqualTo(leaf.sha256()).isInstanceOf(Fingerprint.class);
    }

    @Test
    void keepsHugeNamesWithinBounds() {
        Order huge = new Order("CN=huge,OU=CN\\=evil.example,description=" + "x".repeat(30_000), NOW);
        Order many = new Order("CN=many", NOW)
                .dns(IntStream.range(0, 1_000)
                        .mapToObj(i -> "n" + i + ".example")
                        .toArray(String[]::new));

        CertificateFacts facts = facts(FakeAuthority.selfSigned(huge).der().getFirst());
        assertThat(facts.subjectTitle()).isEqualTo("huge");
        assertThat(facts.subject()).matches("(?i)description=\\(300.. bytes\\),OU=CN\\\\=evil.example,CN=huge");
        assertThat(facts(FakeAuthority.selfSigned(many).der().getFirst()).names())
                .hasSize(500);
    }

    @Test
    void survivesWhateverBytesCome() throws IOException {
        byte[] good = realCertificates().getFirst();
        for (int i = 0; i < good.length; i++) {
            byte[] flipped = good.clone();
            flipped[i] ^= (byte) 0x81;
            assertThat(READER.read(flipped)).isNotNull();
            assertThat(READER.read(Arrays.copyOf(good, i))).isEmpty();
        }
        assertThat(READER.read(nested(20_000))).isEmpty();
        assertThat(READER.read(new byte[100_000])).isEmpty();
    }

    /** Sequences in sequences, of indefinite length. */
    private static byte[] nested(int depth) {
        byte[] bytes = new byte[depth * 2];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = 0x30;
            bytes[i + 1] = (byte) 0x80;
        }
        return bytes;
    }

    private static CertificateFacts facts(byte[] der) {
        return READER.read(der).orElseThrow().facts();
    }

    private static List<byte[]> realCertificates() throws IOException {
        try (InputStream pem = Objects.requireNonNull(
                CertificateReaderTest.class.getResourceAsStream("/certificate/real-certificates.pem"))) {
            return PEM.matcher(new String(pem.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> Base64.getMimeDecoder().decode(match.group(1)))
                    .toList();
        }
    }
}
