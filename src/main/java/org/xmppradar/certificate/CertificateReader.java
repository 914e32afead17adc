package org.xmppradar.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.SubjectName;

/**
 * Reads a certificate as a stranger made it: bounded, and never with an exception. Slow enough to stay off event loops, and to
 * remember what was read: a domain serves one certificate at all of its doors, and an authority's is served by many domains.
 */
final class CertificateReader {

    private static final int MAX_LENGTH = 64 * 1024;

    private static final int REMEMBERED = 4_096;

    private final Cache<Fingerprint, Optional<Read>> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** A certificate in the JDK's form and in ours. */
    record Read(X509Certificate certificate, CertificateFacts facts) {}

    Optional<Read> read(byte[] der) {
        return der.length > MAX_LENGTH ? Optional.empty() : read(Fingerprint.of(der), der);
    }

    /** Parsed outside of the cache's locks: bytes that a parser never gets to the end of must stop nobody else (X7). */
    private Optional<Read> read(Fingerprint fingerprint, byte[] der) {
        Optional<Read> known = read.getIfPresent(fingerprint);
        if (known != null) {
            return known;
        }
        Optional<Read> fresh = parse(der);
        read.put(fingerprint, fresh);
        return fresh;
    }

    private static Optional<Read> parse(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return Optional.of(new Read(certificate, facts(der, certificate)));
        } catch (CertificateException | IOException | RuntimeException | StackOverflowError hostile) {
            // Parsers answer hostile bytes with all of these, the last one for nesting (threats.md X7).
            return Optional.empty();
        }
    }

    private static CertificateFacts facts(byte[] der, X509Certificate certificate) throws IOException {
        Certificate parsed = Certificate.getInstance(der);
        Extensions extensions = parsed.getTBSCertificate().getExtensions();
        SubjectPublicKeyInfo key = parsed.getSubjectPublicKeyInfo();
        DistinguishedName subject = new DistinguishedName(parsed.getSubject());
        DistinguishedName issuer = new DistinguishedName(parsed.getIssuer());
        return new CertificateFacts(
                Fingerprint.of(der),
                digest("SHA-512", der),
                Fingerprint.of(key.getEncoded(ASN1Encoding.DER)),
                subject.text(),
                subject.title(),
                issuer.text(),
                issuer.title(),
                parsed.getSerialNumber().getValue().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names(extensions),
                KeyText.of(key),
                new DefaultAlgorithmNameFinder().getAlgorithmName(parsed.getSignatureAlgorithm()),
                isAuthority(extensions),
                Lineage.signed(certificate, certificate),
                subjectKeyId(extensions, key),
                authorityKeyId(extensions),
                IssuedFor.usages(extensions),
                IssuedFor.certificateLogs(extensions),
                IssuedFor.mustStaple(extensions));
    }

    private static List<SubjectName> names(Extensions extensions) {
        return extensions == null ? List.of() : SubjectNames.of(extensions);
    }

    private static boolean isAuthority(Extensions extensions) {
        BasicConstraints constraints = extensions == null ? null : BasicConstraints.fromExtensions(extensions);
        return constraints != null && constraints.isCA();
    }

    private static String subjectKeyId(Extensions extensions, SubjectPublicKeyInfo key) {
        SubjectKeyIdentifier named = extensions == null ? null : SubjectKeyIdentifier.fromExtensions(extensions);
        return named == null
                ? digest("SHA-1", key.getPublicKeyData().getBytes())
                : HexFormat.of().formatHex(named.getKeyIdentifier());
    }

    private static String authorityKeyId(Extensions extensions) {
        AuthorityKeyIdentifier named = extensions == null ? null : AuthorityKeyIdentifier.fromExtensions(extensions);
        byte[] identifier = named == null ? null : named.getKeyIdentifierOctets();
        return identifier == null ? "" : HexFormat.of().formatHex(identifier);
    }

    private static String digest(String hash, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + hash, impossible);
        }
    }
}
