package org.xmppradar.lab.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A name and key that sign certificates: a root, an intermediate, or a lone server that signs its own. */
final class Authority {

    /** Authorities are older than what they sign: an expired certificate must still lead to one that was valid in its time. */
    private static final long YEARS_IN_DAYS = 1826;

    private static final AtomicLong SERIALS = new AtomicLong(System.nanoTime());

    private final X500Name name;
    private final KeyPair keys;

    Authority(String name, KeyPair keys) {
        this.name = new X500Name("CN=" + name);
        this.keys = keys;
    }

    /** This authority's own certificate, self-signed. */
    X509Certificate root(Instant now) throws GeneralSecurityException, IOException {
        return certifyAuthority(this, now);
    }

    X509Certificate certifyAuthority(Authority subject, Instant now) throws GeneralSecurityException, IOException {
        JcaX509v3CertificateBuilder certificate = builder(
                subject.name,
                subject.keys,
                now.minus(YEARS_IN_DAYS, ChronoUnit.DAYS),
                now.plus(YEARS_IN_DAYS, ChronoUnit.DAYS));
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(certificate);
    }

    /** A server's certificate. */
    X509Certificate certify(
            String subject,
            KeyPair subjectKeys,
            Optional<GeneralNames> names,
            Instant from,
            Instant until,
            Additions additions)
            throws GeneralSecurityException, IOException {
        JcaX509v3CertificateBuilder certificate = builder(new X500Name("CN=" + subject), subjectKeys, from, until);
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        certificate.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
        certificate.addExtension(Extension.extendedKeyUsage, false, additions.usage());
        if (names.isPresent()) {
            certificate.addExtension(Extension.subjectAlternativeName, false, names.get());
        }
        if (additions.mustStaple()) {
            certificate.addExtension(Additions.TLS_FEATURE, false, Additions.stapling());
        }
        if (!additions.logs().isEmpty()) {
            certificate.addExtension(Additions.TIMESTAMPS, false, timestamps(certificate, additions.logs(), from));
        }
        return sign(certificate);
    }

    /** Logs promise what is signed so far: the certificate without their promises (RFC 6962 3.1). */
    private DEROctetString timestamps(JcaX509v3CertificateBuilder certificate, List<CertificateLog> logs, Instant at)
            throws GeneralSecurityException, IOException {
        byte[] soFar = sign(certificate).getTBSCertificate();
        List<byte[]> timestamps = new ArrayList<>();
        for (CertificateLog log : logs) {
            timestamps.add(log.timestamp(keys.getPublic().getEncoded(), soFar, at));
        }
        return Additions.list(timestamps);
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair subjectKeys, Instant from, Instant until)
            throws GeneralSecurityException, IOException {
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(SERIALS.incrementAndGet()),
                Date.from(from),
                Date.from(until),
                subject,
                subjectKeys.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        certificate.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subjectKeys.getPublic()));
        certificate.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
        return certificate;
    }

    private X509Certificate sign(JcaX509v3CertificateBuilder certificate) throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            certificate.build(new JcaContentSignerBuilder(algorithm()).build(keys.getPrivate())));

        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException("every JDK signs with " + algorithm(), impossible);
        }
    }

    private String algorithm() {
        return keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
}
