package org.xmppradar.probe.dns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xbill.DNS.Type;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.Lookups;
import org.xmppradar.net.Records;
import org.xmppradar.net.Reply;
import org.xmppradar.net.Resolver;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.DomainRecords;
import org.xmppradar.observation.Observation.FallbackHost;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.HostAddresses.Family;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Observation.TlsaRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.RecordKind;
import org.xmppradar.observation.SrvRecord;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks a domain up: its name, then the four SRV records, then the addresses of their targets and the TLSA records of their
 * ports, at last what else it publishes. Never fails.
 */
@Component
public final class DnsProbe {

    private static final int AT_ONCE = 8;

    private static final List<Question> QUESTIONS = Stream.of(Service.values())
            .flatMap(service -> Stream.of(Transport.values()).map(transport -> new Question(service, transport)))
            .toList();

    /** One of the four SRV questions. */
    private record Question(Service service, Transport transport) {

        String owner(DomainName domain) {
            return service.srvPrefix(transport) + "." + domain;
        }

        ServiceRecords answered(DomainName domain, Outcome<DnsAnswer<SrvRecord>> answer, Clock clock) {
            return new ServiceRecords(domain, service, transport, answer, clock.instant());
        }
    }

    private final Resolver resolver;
    private final Clock clock;

    public DnsProbe(Resolver resolver, Clock clock) {
        this.resolver = resolver;
        this.clock = clock;
    }

    /** All that the DNS says of {@code domain}. */
    public Mono<DnsSight> look(DomainName domain) {
        return Mono.defer(() -> {
            Lookups lookups = resolver.forOneDomain();
            return lookups.ask(domain.ascii(), Type.A)
                    .flatMap(apex -> apex.status() == Reply.Status.NO_SUCH_NAME
                            ? Mono.just(noSuchDomain(domain))
                            : services(domain, lookups));
        });
    }

    /** Below a name that does not exist there is nothing (RFC 8020), so nothing is asked. */
    private DnsSight noSuchDomain(DomainName domain) {
        Outcome<DnsAnswer<SrvRecord>> none = Outcome.failed(FailureKind.NO_SUCH_DOMAIN, domain.ascii());
        List<ServiceRecords> records = QUESTIONS.stream()
                .map(question -> question.answered(domain, none, clock))
                .toList();
        return new DnsSight(List.copyOf(records), List.of());
    }

    private Mono<DnsSight> services(DomainName domain, Lookups lookups) {
        return Flux.fromIterable(QUESTIONS)
                .flatMapSequential(
                        question -> lookups.ask(question.owner(domain), Type.SRV)
                                .map(reply -> question.answered(domain, Records.srv(reply), clock)),
                        AT_ONCE)
                .collectList()
                .flatMap(answers -> targets(domain, answers, lookups));
    }

    private Mono<DnsSight> targets(DomainName domain, List<ServiceRecords> answers, Lookups lookups) {
        List<FallbackHost> fallbacks = Stream.of(Service.values())
                .flatMap(service -> Route.fallback(domain, service, answers, clock.instant()).stream())
                .toList();
        List<Route> routes = Route.of(domain, answers, fallbacks);
        return Mono.zip(hosts(routes, lookups), tlsa(domain, routes, lookups))
                .map(found -> new Threshold(routes, found.getT1(), found.getT2()))
                .flatMap(threshold -> (isSilent(answers)
                                ? Mono.just(List.<DomainRecords>of())
                                : records(domain, lookups))
                        .map(records -> new DnsSight(all(answers, fallbacks, threshold, records), threshold.doors())));
    }

    /** Last, so that a domain that uses up its allowance loses these and not its endpoints. */
    private Mono<List<DomainRecords>> records(DomainName domain, Lookups lookups) {
        return Flux.fromArray(RecordKind.values())
                .flatMapSequential(
                        kind -> (kind.isInherited()
                                        ? inherited(domain.ascii(), kind, lookups)
                                        : lookups.ask(kind.prefix() + "." + domain, Type.value(kind.type())))
                                .map(reply ->
                                        new DomainRecords(domain, kind, Records.published(reply), clock.instant())),
                        AT_ONCE)
                .collectList();
    }

    /** Whom nothing was heard of is not asked more. */
    private static boolean isSilent(List<ServiceRecords> answers) {
        return answers.stream().map(ServiceRecords::answer).noneMatch(Outcome.Seen.class::isInstance);
    }

    /** The records at a name or, where it has none, at the nearest one above that has; top-level domains are not asked. */
    private static Mono<Reply> inherited(String name, RecordKind kind, Lookups lookups) {
        String above = name.substring(name.indexOf('.') + 1);
        return lookups.ask(name, Type.value(kind.type()))
                .flatMap(reply -> reply.status() == Reply.Status.NO_DATA && above.indexOf('.') > 0
                        ? inherited(above, kind, lookups)
                        : Mono.just(reply));
    }

    private Mono<List<HostAddresses>> hosts(List<Route> routes, Lookups lookups) {
        List<HostName> hosts = routes.stream()
                .map(route -> route.endpoint().host())
                .filter(host -> !host.isOnion())
                .distinct()
                .toList();
        return Flux.fromIterable(hosts)
                .flatMapSequential(
                        host -> Flux.concat(
                                addresses(host, Family.AAAA, Type.AAAA, lookups),
                                addresses(host, Family.A, Type.A, lookups)),
                        AT_ONCE)
                .collectList();
    }

    private Mono<HostAddresses> addresses(HostName host, Family family, int type, Lookups lookups) {
        return lookups.ask(host.ascii(), type)
                .map(reply -> new HostAddresses(host, family, Records.addresses(reply), clock.instant()));
    }

    private Mono<List<TlsaRecords>> tlsa(DomainName domain, List<Route> routes, Lookups lookups) {
        return Flux.fromIterable(routes)
                .map(Route::endpoint)
                .filter(endpoint -> !endpoint.host().isOnion())
                .flatMapSequential(
                        endpoint -> lookups.ask("_" + endpoint.port() + "._tcp." + endpoint.host(), Type.TLSA)
                                .map(reply -> new TlsaRecords(domain, endpoint, Records.tlsa(reply), clock.instant())),
                        AT_ONCE)
                .collectList();
    }

    private static List<Observation> all(
            List<ServiceRecords> answers,
            List<FallbackHost> fallbacks,
            Threshold threshold,
            List<DomainRecords> records) {
        List<Observation> all = new ArrayList<>(answers);
        all.addAll(fallbacks);
        all.addAll(threshold.hosts());
        all.addAll(threshold.tlsa());
        all.addAll(records);
        return all;
    }
}
