package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xmppradar.query.DomainDocument.AuthorityName;

/**
 * What one certificate says, and who presents it.
 *
 * @param names its subject alternative names that may be shown
 * @param publicKey the SHA-256 of its SubjectPublicKeyInfo; empty when unknown
 * @param usages what its extended key usage allows; empty when it says nothing, which allows everything
 * @param certificateLogs the ids of the logs that promised to publish it (RFC 6962)
 * @param mustStaple whether its server must staple an OCSP answer (RFC 7633)
 * @param sameKey other certificates with the same key, the newest first
 * @param sameKeyDomains domains that present the same key in another certificate
 */
public record CertificateDocument(
        String sha256,
        String subject,
        String subjectTitle,
        String issuer,
        String issuerTitle,
        Optional<AuthorityName> authority,
        String serial,
        Instant notBefore,
        Instant notAfter,
        List<String> names,
        String key,
        String publicKey,
        String signatureAlgorithm,
        boolean mayIssue,
        boolean selfSigned,
        List<String> usages,
        List<String> certificateLogs,
        boolean mustStaple,
        Instant firstSeen,
        long domainCount,
        List<DomainEntry> domains,
        List<CertificateEntry> sameKey,
        List<DomainEntry> sameKeyDomains) {

    /** A certificate as one line of a list. */
    public record CertificateEntry(String sha256, String subjectTitle, Instant notBefore, Instant notAfter) {}
}
