package org.xmppradar.observation;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;

/** One thing that a probe saw, or could not see, at an instant. Immutable; failures included. */
public sealed interface Observation
        permits InBand,
                Observation.ServiceRecords,
                Observation.FallbackHost,
                Observation.DomainRecords,
                Observation.HostAddresses,
                Observation.TlsaRecords,
                Observation.TlsSurvey,
                Observation.HostMeta,
                Observation.Posh,
                Observation.StreamVisit {

    Instant at();

    /**
     * The SRV records of one service of a domain. An answer without records means "no SRV": the fallback to the domain's own
     * address applies (RFC 6120 3.2.2), which {@link FallbackHost} then says.
     */
    record ServiceRecords(
            DomainName domain, Service service, Transport transport, Outcome<DnsAnswer<SrvRecord>> answer, Instant at)
            implements Observation {}

    /**
     * Whether a service without SRV records is looked for at the domain's own address.
     *
     * @param dnssec how far the DNS vouches for there being no SRV records
     */
    record FallbackHost(DomainName domain, Service service, boolean applies, Dnssec dnssec, Instant at)
            implements Observation {}

    /** The records of one kind that hold for a domain. */
    record DomainRecords(DomainName domain, RecordKind kind, Outcome<DnsAnswer<PublishedRecord>> answer, Instant at)
            implements Observation {}

    /** The addresses of a host, one family at a time, as A and AAAA are two questions. */
    record HostAddresses(HostName host, Family family, Outcome<DnsAnswer<InetAddress>> answer, Instant at)
            implements Observation {

        /** The address family asked for. */
        public enum Family {
            A,
            AAAA
        }
    }

    /** The TLSA records of an endpoint, {@code _port._tcp.host} (RFC 6698, RFC 7673). */
    record TlsaRecords(DomainName domain, Endpoint endpoint, Outcome<DnsAnswer<TlsaRecord>> answer, Instant at)
            implements Observation {}

    /** What an endpoint's TLS can do beside what a visit needs of it. */
    record TlsSurvey(DomainName domain, Endpoint endpoint, TlsSupport support, Instant at) implements Observation {}

    /**
     * A domain's host metadata in one form (RFC 6415, XEP-0156, XEP-0487).
     *
     * @param answer an empty one when the domain says that it has none
     */
    record HostMeta(DomainName domain, HostMetaFormat format, Outcome<Optional<HostMetaDocument>> answer, Instant at)
            implements Observation {}

    /**
     * What a domain says by POSH about one of its services (RFC 7711).
     *
     * @param answer an empty one when the domain says nothing
     */
    record Posh(DomainName domain, Service service, Outcome<Optional<PoshDocument>> answer, Instant at)
            implements Observation {}

    /**
     * A visit to one endpoint. It is seen as far as it went: each stage that was reached is there, and {@code failure} says
     * why the next was not.
     *
     * @param address where the connection was made or tried; empty when it never came to that
     * @param beforeTls the stream before TLS; always empty over direct TLS
     * @param failure empty when the features after TLS were read
     * @param software what the server said that speaks for one software or another
     * @param took from the first packet to the end
     */
    record StreamVisit(
            DomainName domain,
            Endpoint endpoint,
            Optional<InetAddress> address,
            Optional<StreamFeatures> beforeTls,
            Optional<TlsSession> tls,
            Optional<StreamFeatures> afterTls,
            Optional<Failure> failure,
            List<SoftwareHint> software,
            Duration took,
            Instant at)
            implements Observation {

        /** The endpoint's state in one word: why the visit failed, else what is wrong with the certificate, else nothing. */
        public Optional<FailureKind> problem() {
            return failure.map(Failure::kind)
                    .or(() -> tls.map(TlsSession::verdict).flatMap(CertificateVerdict::failure));
        }
    }
}
