package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one domain at an instant. Every fact carries when it was first and last seen.
 *
 * @param status the state in one line
 * @param problems what is wrong, each kind once, with where it stands
 * @param dns questions to the DNS that failed, or were answered by "not offered"
 * @param tlsa the TLSA records of its endpoints (RFC 7673)
 * @param web what it says of itself on the web
 * @param changes newest first
 */
public record DomainDocument(
        String name,
        String unicode,
        Instant firstSeen,
        Optional<Instant> lastSeen,
        Optional<Instant> lastVisited,
        Optional<Instant> nextVisit,
        List<String> foundVia,
        Summary status,
        List<Problem> problems,
        List<DoorFacts> endpoints,
        List<DnsStatus> dns,
        List<TlsaFact> tlsa,
        List<CertificateFact> certificates,
        WebPresence web,
        List<ChangeEntry> changes) {

    /** One kind of finding and the places where it stands. */
    public record Problem(
            String kind,
            Level level,
            String title,
            String meaning,
            String remedy,
            String reference,
            List<String> where) {

        static Problem of(Finding finding, List<String> where) {
            return new Problem(
                    finding.kind(),
                    finding.level(),
                    finding.title(),
                    finding.meaning(),
                    finding.remedy(),
                    finding.reference(),
                    where);
        }

        /** The specifications, one by one, with where to read them. */
        public List<Reference> references() {
            return Reference.in(reference);
        }
    }

    /**
     * One endpoint with all that was seen at it.
     *
     * @param source {@code srv} or {@code fallback}
     * @param status empty when it was not visited yet
     * @param certificate the SHA-256 of the leaf
     */
    public record DoorFacts(
            String service,
            String transport,
            String host,
            int port,
            Optional<Long> priority,
            Optional<Long> weight,
            String source,
            Instant firstSeen,
            Instant lastSeen,
            Optional<Status> status,
            List<AddressFact> addresses,
            Optional<TlsFact> tls,
            Optional<String> certificate,
            List<FeatureFact> featuresBefore,
            List<FeatureFact> featuresAfter) {}

    /** An address of a host; {@code endedAt} is there when it is history. */
    public record AddressFact(String ip, Instant firstSeen, Instant lastSeen, Optional<Instant> endedAt) {}

    /** What TLS came to, one finding a check. */
    public record TlsFact(
            String version, String cipher, String alpn, String trust, String nameCheck, String validity, String dane) {}

    /**
     * A stream feature.
     *
     * @param title what it is called; empty when this radar does not know it
     * @param reference the specification of it; empty likewise
     */
    public record FeatureFact(
            String namespace,
            String name,
            String value,
            String title,
            String reference,
            Instant firstSeen,
            Instant lastSeen) {}

    /** A question to the DNS that came to something else than an answer. */
    public record DnsStatus(String question, Status status) {}

    /** A TLSA record; only one that DNSSEC secures counts. */
    public record TlsaFact(
            String host, int port, String value, boolean authenticated, Instant firstSeen, Instant lastSeen) {}

    /**
     * A certificate that the domain presents.
     *
     * @param leaf whether it is presented as the domain's own, not as part of the chain
     * @param endpoints where
     */
    public record CertificateFact(
            String sha256,
            boolean leaf,
            String subjectTitle,
            String issuerTitle,
            Optional<AuthorityName> authority,
            Instant notBefore,
            Instant notAfter,
            List<String> names,
            String key,
            String signatureAlgorithm,
            boolean selfSigned,
            List<String> endpoints,
            Instant firstSeen,
            Instant lastSeen) {}

    /** A certificate authority by key and title. */
    public record AuthorityName(String key, String title) {}
}
