package org.xmppradar.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.xmppradar.fake.Issued;

/** Certificates that are meant to hurt whoever reads them. */
final class HostileCertificates {

    static final KeyPair KEYS = keys();
    private static final String USUAL = "CN=hostile";
    private static final ASN1ObjectIdentifier XMPP_ADDR = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.5");

    private HostileCertificates() {}

    /** One of 100 KB. */
    static Issued huge() {
        return selfSigned(subject("description=" + "x".repeat(100_000)));
    }

    /** One whose names, as subject and as issuer, are as long as may be read. */
    static Issued longName() {
        return selfSigned(subject("description=" + "x".repeat(30_000)));
    }

    /** One of 1,000 parts of a name. */
    static Issued manyParts() {
        return selfSigned(subject("OU=a" + ",OU=b".repeat(1_000) + ",CN=many"));
    }

    static Issued manyNames() {
        return named(IntStream.range(0, 10_000)
                .mapToObj(i -> new GeneralName(GeneralName.dNSName, Integer.toString(i, 36)))
                .toArray(GeneralName[]::new));
    }

    /** One that holds 10,000 sequences, each in the other: as bytes, for no encoder could make it. */
    static byte[] nested() {
        ByteBuffer backwards = ByteBuffer.allocate(64 * 1024);
        for (int i = 0; i < 10_000; i++) {
            int length = backwards.position();
            backwards
                    .put((byte) length)
                    .put((byte) (length >> 8))
                    .put((byte) 0x82)
                    .put((byte) 0x30);
        }
        byte[] sequences = new byte[backwards.position()];
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = backwards.get(sequences.length - 1 - i);
        }
        X509v3CertificateBuilder builder = subject(USUAL);
        try {
            builder.addExtension(Extension.subjectAlternativeName, false, sequences);
        } catch (CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes(sign(builder));
    }

    static Issued withSubject(String name) {
        return selfSigned(subject(name));
    }

    static Issued withDnsName(String name) {
        return named(new GeneralName(GeneralName.dNSName, new DERIA5String(name)));
    }

    /** An XmppAddr that is an IA5String, where RFC 6120 13.7.1.4 wants UTF-8. */
    static Issued withWrongXmppAddress(String name) {
        return named(new GeneralName(GeneralName.otherName, new OtherName(XMPP_ADDR, new DERIA5String(name))));
    }

    /** An extension that is no extension. */
    static Issued withRubbish() {
        return selfSigned(builder -> builder.addExtension(
                Extension.subjectAlternativeName, false, new DEROctetString(new byte[] {1, 2, 3})));
    }

    /** An RSA key of 60,000 bits, whose signatures would take minutes to check. */
    static byte[] giantKey() {
        BigInteger modulus = BigInteger.ONE.shiftLeft(60_000).subtract(BigInteger.ONE);
        SubjectPublicKeyInfo key = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                bytes(new DERSequence(
                        new ASN1Encodable[] {new ASN1Integer(modulus), new ASN1Integer(modulus.subtract(BigInteger.TWO))
                        })));
        return bytes(sign(new X509v3CertificateBuilder(
                new X500Name(USUAL), BigInteger.ONE, hence(-1), hence(1), new X500Name(USUAL), key)));
    }

    private static Issued named(GeneralName... names) {
        return selfSigned(
                builder -> builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names)));
    }

    /** What to say beyond the usual. */
    @FunctionalInterface
    private interface Change {
        void on(X509v3CertificateBuilder builder) throws CertIOException;
    }

    private static X509v3CertificateBuilder subject(String name) {
        return builder(name, BigInteger.ONE, name, KEYS.getPublic());
    }

    private static Issued selfSigned(Change change) {
        X509v3CertificateBuilder builder = subject(USUAL);
        try {
            change.on(builder);
        } catch (CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return selfSigned(builder);
    }

    private static Issued selfSigned(X509v3CertificateBuilder builder) {
        return new Issued(KEYS, List.of(certificate(builder)));
    }

    static X509v3CertificateBuilder builder(String issuer, BigInteger serial, String subject, PublicKey key) {
        return new X509v3CertificateBuilder(
                new X500Name(issuer),
                serial,
                hence(-1),
                hence(1),
                new X500Name(subject),
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    }

    private static X509CertificateHolder sign(X509v3CertificateBuilder builder) {
        try {
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(KEYS.getPrivate()));
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static X509Certificate certificate(X509v3CertificateBuilder builder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(sign(builder));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Date hence(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }

    private static byte[] bytes(X509CertificateHolder holder) {
        try {
            return holder.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(DERSequence sequence) {
        try {
            return sequence.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
