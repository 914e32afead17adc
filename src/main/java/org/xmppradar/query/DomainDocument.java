package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one domain at an instant. Every fact carries when it was first and last seen.
 *
 * @param lastSeen its newest answer; empty when that came after the instant
 * @param lastVisited the newest visit up to the instant that the graph still tells of
 * @param nextVisit empty for an instant before the last visit
 * @param status the state in one line
 * @param problems what is wrong, each kind once, with where it stands
 * @param endpoints in the order in which a client or server would try them (RFC 2782, XEP-0368)
 * @param dns every question to the DNS, and how it was answered
 * @param records what the domain publishes beside its SRV and TLSA records
 * @param tlsa the TLSA records of its endpoints (RFC 7673)
 * @param web what it says of itself on the web
 * @param inBand what it answered over XMPP
 * @param goneSince there when it reached nothing for so long that it is rarely visited
 * @param completeness how complete the picture at the instant is
 * @param gaps when nobody looked, oldest first
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
        List<RecordFact> records,
        List<TlsaFact> tlsa,
        List<CertificateFact> certificates,
        WebPresence web,
        InBandPresence inBand,
        Optional<Instant> goneSince,
        Completeness completeness,
        List<Gap> gaps,
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
     * @param dnssec how far DNSSEC vouches for the record that names the endpoint: {@code secure}, {@code unchained},
     *     {@code unsigned}
     * @param status empty when it was not visited yet
     * @param starttlsRequired whether it insists on STARTTLS; empty when it does not offer it, as over direct TLS
     * @param tlsSupport empty when it was not asked yet
     * @param software what speaks for one software or another, the strongest first
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
            String dnssec,
            Instant firstSeen,
            Instant lastSeen,
            Times times,
            Optional<Status> status,
            List<AddressFact> addresses,
            Optional<Boolean> starttlsRequired,
            Optional<TlsFact> tls,
            Optional<TlsSupportFact> tlsSupport,
            List<SoftwareFact> software,
            Optional<String> certificate,
            List<FeatureFact> featuresBefore,
            List<FeatureFact> featuresAfter) {}

    /**
     * An address of a host.
     *
     * @param aliases the CNAMEs that lead to it, in their order
     * @param endedAt there when it is history
     */
    public record AddressFact(
            String ip,
            String dnssec,
            List<String> aliases,
            Instant firstSeen,
            Instant lastSeen,
            Times times,
            Optional<Instant> endedAt) {}

    /**
     * What TLS came to.
     *
     * @param checks one finding a check, each with its rule
     */
    public record TlsFact(String version, String cipher, String group, String alpn, List<Check> checks) {}

    /**
     * What the endpoint's TLS can do besides.
     *
     * @param accepted the versions that it accepts, of those asked for
     * @param refused those that it does not
     * @param resumption whether it goes on with sessions of before; empty when that is not known
     */
    public record TlsSupportFact(List<String> accepted, List<String> refused, Optional<Boolean> resumption) {}

    /**
     * A software that an endpoint seems to be.
     *
     * @param confidence from 1 to 10
     */
    public record SoftwareFact(
            String name, int confidence, String evidence, Instant firstSeen, Instant lastSeen, Times times) {}

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
            Instant lastSeen,
            Times times) {}

    /**
     * A question to the DNS, and how it was answered; "there is none" is an answer too.
     *
     * @param scope the question's key, such as {@code srv.c2s.starttls}
     * @param dnssec how far DNSSEC vouches for the answer; empty when there was none
     * @param aliases the CNAMEs that led to the answer, in their order
     */
    public record DnsStatus(
            String scope, String question, boolean answered, String dnssec, List<String> aliases, Status status) {}

    /**
     * A record that the domain publishes.
     *
     * @param kind such as {@code caa}
     * @param owner where it stands: the domain itself or, for what is inherited, a name above
     * @param legacy whether today's specifications no longer know it
     */
    public record RecordFact(
            String kind,
            String type,
            String owner,
            String value,
            boolean legacy,
            String dnssec,
            Instant firstSeen,
            Instant lastSeen,
            Times times) {}

    /** A TLSA record; only one that DNSSEC secures counts. */
    public record TlsaFact(
            String host, int port, String value, String dnssec, Instant firstSeen, Instant lastSeen, Times times) {}

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
            Instant lastSeen,
            Times times) {}

    /** A certificate authority by key and title. */
    public record AuthorityName(String key, String title) {}
}
