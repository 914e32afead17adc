package org.xmppradar.probe.dns;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Dnssec;
import org.xmppradar.observation.Observation.FallbackHost;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SrvRecord;

/**
 * Where a domain's SRV answers lead (RFC 6120 3.2, XEP-0368); pure.
 *
 * @param endpoint where to
 * @param secure whether DNSSEC vouches for it
 */
record Route(Endpoint endpoint, boolean secure) {

    /** No domain needs more, and each costs us connections (D1). */
    private static final int MAX_ROUTES = 20;

    /** One SRV record and the question that it answers. */
    private record Offer(ServiceRecords asked, SrvRecord record, Dnssec dnssec) {

        Stream<Route> route() {
            return record
                    .target()
                    .map(host -> new Endpoint(asked.service(), asked.transport(), host, record.port()))
                    .map(endpoint -> new Route(endpoint, dnssec.isSecure()))
                    .stream();
        }
    }

    /**
     * The distinct endpoints, each service's most preferred first. The records of both transports count as one set, mixed by
     * priority and weight (XEP-0368 3). Where a client draws lots by weight (RFC 2782), we who visit all of them take the
     * heaviest first, so that a visit can be repeated.
     */
    static List<Route> of(DomainName domain, List<ServiceRecords> answers, List<FallbackHost> fallbacks) {
        Map<Endpoint, Route> routes = new LinkedHashMap<>();
        Stream.of(Service.values())
                .flatMap(service -> Stream.concat(
                        mixed(service, answers),
                        fallbacks.stream()
                                .filter(fallback -> fallback.service() == service && fallback.applies())
                                .map(fallback -> fallback(domain, fallback))))
                .forEach(route -> routes.putIfAbsent(route.endpoint(), route));
        return routes.values().stream().limit(MAX_ROUTES).toList();
    }

    private static Stream<Route> mixed(Service service, List<ServiceRecords> answers) {
        return answers.stream()
                .filter(asked -> asked.service() == service)
                .flatMap(Route::offers)
                .sorted(Comparator.comparingInt((Offer offer) -> offer.record().priority())
                        .thenComparing(offer -> offer.record().weight(), Comparator.reverseOrder()))
                .flatMap(Offer::route);
    }

    private static Stream<Offer> offers(ServiceRecords asked) {
        return asked.answer() instanceof Outcome.Seen<DnsAnswer<SrvRecord>>(DnsAnswer<SrvRecord> answer)
                ? answer.records().stream().map(record -> new Offer(asked, record, answer.dnssec()))
                : Stream.empty();
    }

    /**
     * Whether the domain's own address stands in for SRV records: only when both transports were asked for and there is none
     * of either. A record with the dot as its target is a record: it forbids the fallback (RFC 2782, XEP-0368).
     *
     * @return empty when an answer is missing, so that nobody knows
     */
    static Optional<FallbackHost> fallback(
            DomainName domain, Service service, List<ServiceRecords> answers, Instant at) {
        List<Outcome<DnsAnswer<SrvRecord>>> asked = answers.stream()
                .filter(answer -> answer.service() == service)
                .map(ServiceRecords::answer)
                .toList();
        boolean found = asked.stream().anyMatch(Route::hasRecords);
        boolean known = found || asked.stream().allMatch(Outcome.Seen.class::isInstance);
        return known ? Optional.of(new FallbackHost(domain, service, !found, weakest(asked), at)) : Optional.empty();
    }

    /** The enum's order is the order of strength. */
    private static Dnssec weakest(List<Outcome<DnsAnswer<SrvRecord>>> asked) {
        return asked.stream()
                .map(outcome -> outcome instanceof Outcome.Seen<DnsAnswer<SrvRecord>>(DnsAnswer<SrvRecord> answer)
                        ? answer.dnssec()
                        : Dnssec.UNSIGNED)
                .max(Comparator.naturalOrder())
                .orElse(Dnssec.UNSIGNED);
    }

    private static boolean hasRecords(Outcome<DnsAnswer<SrvRecord>> outcome) {
        return outcome instanceof Outcome.Seen<DnsAnswer<SrvRecord>>(DnsAnswer<SrvRecord> answer)
                && !answer.records().isEmpty();
    }

    private static Route fallback(DomainName domain, FallbackHost fallback) {
        Service service = fallback.service();
        return new Route(
                new Endpoint(service, Transport.STARTTLS, HostName.of(domain), service.fallbackPort()),
                fallback.dnssec().isSecure());
    }
}
