package org.xmppradar.link.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppradar.certificate.UnusableIdentity;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeAuthority.Order;
import org.xmppradar.fake.Issued;
import org.xmppradar.fake.PemFiles;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.Shown;

/** Our own certificate from files, and the keys of dialback. */
class KeysTest {

    private static final DomainName OAK = new DomainName("oak.example");

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Instant now = clock.instant();

    @Test
    void dialbackKeysAreMadeAsTheSpecificationSays() {
        DialbackKeys keys = new DialbackKeys(new DomainName("example.org"), "s3cr3tf0rd14lb4ck");
        assertThat(keys.key(new DomainName("xmpp.example.com"), "D60000229F"))
                .isEqualTo("37c69b1cf07a3f67c04a5ef5902fa5114f2c76fe4a2686482ba5b89323075643");
    }

    @Test
    void aDialbackKeyIsGoodForItsStreamAndItsTimeOnly() {
        DialbackKeys keys = new DialbackKeys(OAK);
        DomainName elm = new DomainName("elm.example");
        String key = keys.expect(elm, "one");

        assertThat(keys.isOurs(elm, "one", key)).isTrue();
        assertThat(keys.isOurs(elm, "two", key)).isFalse();
        keys.expect(elm, "two");
        assertThat(keys.isOurs(elm, "two", key))
                .as("replayed on another stream")
                .isFalse();
        assertThat(keys.isOurs(new DomainName("ash.example"), "one", key)).isFalse();
        assertThat(keys.isOurs(elm, "three", keys.key(elm, "three")))
                .as("never sent")
                .isFalse();
        keys.forget(elm, "one");
        assertThat(keys.isOurs(elm, "one", key)).as("later").isFalse();
    }

    @Test
    void keysInTheOlderFormsOfOpensslAreReadToo() throws IOException {
        Issued curve = FakeAuthority.selfSigned(order("oak.example"));
        ECPrivateKey secret = (ECPrivateKey) curve.keys().getPrivate();
        ASN1Object sec1 =
                new org.bouncycastle.asn1.sec.ECPrivateKey(256, secret.getS(), SECObjectIdentifiers.secp256r1);
        Issued rsa = FakeAuthority.root("Root", now).issue(order("oak.example").rsa(2048));

        assertThat(read(curve, new PemObject("EC PRIVATE KEY", sec1.getEncoded()))
                        .getAlgorithm())
                .isEqualTo("EC");
        assertThat(read(rsa, rsa.keys().getPrivate()).getAlgorithm()).isEqualTo("RSA");
    }

    private PrivateKey read(Issued issued, Object key) throws IOException {
        Path file = folder.resolve("old.key");
        try (JcaPEMWriter pem = new JcaPEMWriter(Files.newBufferedWriter(file))) {
            pem.writeObject(key);
        }
        assertThat(Files.readString(file)).containsPattern("BEGIN (EC|RSA) PRIVATE KEY");
        return keys(PemFiles.chain(folder.resolve("old.crt"), issued), file)
                .get()
                .key();
    }

    @Test
    void whatIsWrongWithTheFilesIsSaid() throws IOException {
        Issued oak = FakeAuthority.selfSigned(order("oak.example"));
        Issued elm = FakeAuthority.selfSigned(order("elm.example"));
        Path certificate = PemFiles.chain(folder.resolve("oak.crt"), oak);
        Path key = PemFiles.key(folder.resolve("oak.key"), oak);
        Path empty = Files.writeString(folder.resolve("empty"), "");

        assertThatThrownBy(() -> keys(folder.resolve("none"), key)).hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> keys(empty, key)).hasMessageContaining("holds no certificate");
        assertThatThrownBy(() -> keys(certificate, empty)).hasMessageContaining("holds no private key");
        assertThatThrownBy(() -> keys(certificate, PemFiles.key(folder.resolve("elm.key"), elm)))
                .isInstanceOf(UnusableIdentity.class)
                .hasMessageContaining("does not belong to");
        assertThatThrownBy(() -> keys(PemFiles.chain(folder.resolve("elm.crt"), elm), folder.resolve("elm.key")))
                .hasMessageContaining("and not oak.example");
        Issued old = FakeAuthority.selfSigned(
                order("oak.example").valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))));
        assertThatThrownBy(() -> keys(
                        PemFiles.chain(folder.resolve("old.crt"), old), PemFiles.key(folder.resolve("old.key"), old)))
                .hasMessageContaining("expired");
    }

    @Test
    void aRenewedCertificateIsShownAndAHalfRenewedOneIsNot() throws IOException {
        Issued first = FakeAuthority.selfSigned(order("oak.example"));
        Issued second = FakeAuthority.selfSigned(order("oak.example"));
        Path certificate = PemFiles.chain(folder.resolve("oak.crt"), first);
        Path key = PemFiles.key(folder.resolve("oak.key"), first);
        OwnKeys keys = keys(certificate, key);

        touch(PemFiles.chain(certificate, second), 1);
        assertThat(keys.get().chain()).isEqualTo(first.chain());
        touch(PemFiles.key(key, second), 2);
        assertThat(keys.get()).isEqualTo(new Shown(second.keys().getPrivate(), second.chain()));
    }

    private void touch(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(now.plusSeconds(seconds)));
    }

    private OwnKeys keys(Path certificate, Path key) {
        return new OwnKeys(OAK, certificate, key, Duration.ZERO, clock);
    }

    private Order order(String name) {
        return new Order("CN=" + name, now).dns(name);
    }
}
