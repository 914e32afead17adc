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
 * @param sameKey other certificates with the same key, the newest first
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
        Instant firstSeen,
        long domainCount,
        List<DomainEntry> domains,
        List<CertificateEntry> sameKey) {

    /** A certificate as one line of a list. */
    public record CertificateEntry(String sha256, String subjectTitle, Instant notBefore, Instant notAfter) {}
}
