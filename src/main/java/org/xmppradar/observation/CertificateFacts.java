package org.xmppradar.observation;

import java.time.Instant;
import java.util.List;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.model.Text;

/**
 * What a certificate says of itself.
 *
 * @param sha256 the digest of the whole certificate (DER): its key
 * @param sha512 its digest by SHA-512 in lower-case hexadecimal, which POSH documents may name instead (RFC 7711 3.1)
 * @param publicKey the digest of its SubjectPublicKeyInfo
 * @param subject its subject's distinguished name, RFC 4514, cut
 * @param subjectTitle the one part of the subject that people know it by: CN, else O, else the whole
 * @param issuerTitle the same of its issuer
 * @param names its subject alternative names, at most 500
 * @param authority whether basicConstraints says that it may issue others
 * @param selfSigned whether its own key signed it
 * @param subjectKeyId in lower-case hexadecimal: the extension, else the SHA-1 of the key (RFC 5280 4.2.1.2, method 1)
 * @param authorityKeyId in lower-case hexadecimal; empty when absent
 * @param usages what its extended key usage allows (RFC 5280 4.2.1.12): {@code serverAuth}, {@code clientAuth}, {@code any},
 *     else the OID; empty when it says nothing, which allows everything
 * @param certificateLogs the logs that promised to publish it, by id in lower-case hexadecimal (RFC 6962 3.3)
 * @param mustStaple whether its server must staple an OCSP answer (RFC 7633)
 * @param key such as {@code RSA 2048}, {@code EC secp256r1}, {@code Ed25519}
 */
public record CertificateFacts(
        Fingerprint sha256,
        String sha512,
        Fingerprint publicKey,
        String subject,
        String subjectTitle,
        String issuer,
        String issuerTitle,
        String serial,
        Instant notBefore,
        Instant notAfter,
        List<SubjectName> names,
        String key,
        String signatureAlgorithm,
        boolean authority,
        boolean selfSigned,
        String subjectKeyId,
        String authorityKeyId,
        List<String> usages,
        List<String> certificateLogs,
        boolean mustStaple) {

    private static final int LIMIT = 1024;

    public CertificateFacts {
        subject = Text.clean(subject, LIMIT);
        subjectTitle = Text.clean(subjectTitle, LIMIT);
        issuer = Text.clean(issuer, LIMIT);
        issuerTitle = Text.clean(issuerTitle, LIMIT);
        names = List.copyOf(names);
        usages = List.copyOf(usages);
        certificateLogs = List.copyOf(certificateLogs);
    }
}
