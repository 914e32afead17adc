package org.xmppradar.probe.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.DnsAnswer;
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

    /** The distinct endpoints, each service's most preferred first. */
    static List<Route> of(DomainName domain, List<ServiceRecords> answers, List<FallbackHost> fallbacks) {
        Map<Endpoint, Route> routes = new LinkedHashMap<>();
        Stream.concat(
                        answers.stream().flatMap(Route::targets),
                        fallbacks.stream()
                                .filter(FallbackHost::applies)
                                .map(fallback -> fallback(domain, fallback.service(), answers)))
                .forEach(route -> routes.putIfAbsent(route.endpoint(), route));
        return routes.values().stream().limit(MAX_ROUTES).toList();
    }

    /**
     * Whether the domain's own address stands in for SRV records: only when both transports were asked for and there is none
     * of either. A record with the dot as its target is a record: it forbids the fallback (RFC 2782, XEP-0368).
     *
     * @return empty when an answer is missing, so that nobody knows
     */
    static Optional<Boolean> fallsBack(Service service, List<ServiceRecords> answers) {
        List<Outcome<DnsAnswer<SrvRecord>>> asked = answers.stream()
                .filter(answer -> answer.service() == service)
                .map(ServiceRecords::answer)
                .toList();
        if (asked.stream().anyMatch(Route::hasRecords)) {
            return Optional.of(false);
        }
        boolean known = asked.stream().allMatch(Outcome.Seen.class::isInstance);
        return known ? Optional.of(true) : Optional.empty();
    }

    private static boolean hasRecords(Outcome<DnsAnswer<SrvRecord>> outcome) {
        return outcome instanceof Outcome.Seen<DnsAnswer<SrvRecord>>(DnsAnswer<SrvRecord> answer)
                && !answer.records().isEmpty();
    }

    private static Stream<Route> targets(ServiceRecords asked) {
        if (!(asked.answer() instanceof Outcome.Seen<DnsAnswer<SrvRecord>>(DnsAnswer<SrvRecord> answer))) {
            return Stream.empty();
        }
        List<SrvRecord> preferred = new ArrayList<>(answer.records());
        preferred.sort(Comparator.comparingInt(SrvRecord::priority)
                .thenComparing(SrvRecord::weight, Comparator.reverseOrder()));
        return preferred.stream()
                .flatMap(record -> record
                        .target()
                        .map(host -> new Endpoint(asked.service(), asked.transport(), host, record.port()))
                        .map(endpoint -> new Route(endpoint, answer.authenticated()))
                        .stream());
    }

    private static Route fallback(DomainName domain, Service service, List<ServiceRecords> answers) {
        Predicate<ServiceRecords> secure =
                asked -> asked.answer() instanceof Outcome.Seen<DnsAnswer<SrvRecord>>(DnsAnswer<SrvRecord> answer)
                        && answer.authenticated();
        return new Route(
                new Endpoint(service, Transport.STARTTLS, HostName.of(domain), service.fallbackPort()),
                answers.stream().filter(asked -> asked.service() == service).allMatch(secure));
    }
}
