package org.xmppradar.net;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.xbill.DNS.Type;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SrvRecord;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where to call a domain's server (RFC 6120 3.2, XEP-0368), for whoever wants to reach it rather than to look at every door. */
public final class ServerDoors {

    private static final int MOST = 20;

    private final Resolver resolver;

    public ServerDoors(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Looks the doors of a domain up, those to try first in front. Never fails.
     *
     * <p>Both kinds of record are one set, mixed by priority and weight. The name's own address counts only when neither kind is
     * there: a target of "." says that the service is not offered.
     */
    public Mono<Outcome<List<ServerDoor>>> find(DomainName domain) {
        return Mono.defer(() -> {
            Lookups lookups = resolver.forOneDomain();
            return Mono.zip(srv(domain, Transport.STARTTLS, lookups), srv(domain, Transport.DIRECT_TLS, lookups))
                    .flatMap(both -> doors(domain, both.getT1(), both.getT2(), lookups));
        });
    }

    private static Mono<Outcome<DnsAnswer<SrvRecord>>> srv(DomainName domain, Transport transport, Lookups lookups) {
        return lookups.ask(Service.S2S.srvPrefix(transport) + "." + domain, Type.SRV)
                .map(Records::srv);
    }

    private static Mono<Outcome<List<ServerDoor>>> doors(
            DomainName domain,
            Outcome<DnsAnswer<SrvRecord>> starttls,
            Outcome<DnsAnswer<SrvRecord>> direct,
            Lookups lookups) {
        List<SrvOrder.Offer> offers = Stream.concat(
                        offers(starttls, Transport.STARTTLS), offers(direct, Transport.DIRECT_TLS))
                .toList();
        if (offers.isEmpty()) {
            return Stream.of(starttls, direct)
                    .flatMap(ServerDoors::failure)
                    .findFirst()
                    .map(failure -> Mono.just(failed(failure)))
                    .orElseGet(() -> addressed(List.of(fallback(domain)), lookups));
        }
        List<Endpoint> endpoints = SrvOrder.drawn(offers, ThreadLocalRandom.current()).stream()
                .flatMap(offer -> offer.endpoint().stream())
                .limit(MOST)
                .toList();
        return endpoints.isEmpty()
                ? Mono.just(failed(new Failure(FailureKind.SERVICE_NOT_OFFERED, domain.ascii())))
                : addressed(endpoints, lookups);
    }

    private static Endpoint fallback(DomainName domain) {
        return new Endpoint(Service.S2S, Transport.STARTTLS, HostName.of(domain), Service.S2S.fallbackPort());
    }

    private static Mono<Outcome<List<ServerDoor>>> addressed(List<Endpoint> endpoints, Lookups lookups) {
        return Flux.fromIterable(endpoints)
                .filter(endpoint -> !endpoint.host().isOnion())
                .concatMap(endpoint ->
                        addresses(endpoint.host(), lookups).map(addresses -> new ServerDoor(endpoint, addresses)))
                .filter(door -> !door.addresses().isEmpty())
                .collectList()
                .map(doors -> doors.isEmpty() ? failed(nowhere(endpoints)) : Outcome.seen(doors));
    }

    private static Failure nowhere(List<Endpoint> endpoints) {
        boolean onions = endpoints.stream().allMatch(endpoint -> endpoint.host().isOnion());
        return new Failure(
                onions ? FailureKind.ONION_SKIPPED : FailureKind.NO_ADDRESS,
                endpoints.getFirst().host().ascii());
    }

    private static Mono<List<InetAddress>> addresses(HostName host, Lookups lookups) {
        return Flux.just(Type.AAAA, Type.A)
                .concatMap(type -> lookups.ask(host.ascii(), type))
                .flatMapIterable(reply -> answered(Records.addresses(reply)))
                .distinct()
                .collectList();
    }

    private static Stream<SrvOrder.Offer> offers(Outcome<DnsAnswer<SrvRecord>> outcome, Transport transport) {
        return answered(outcome).stream().map(record -> new SrvOrder.Offer(transport, record));
    }

    private static <T> List<T> answered(Outcome<DnsAnswer<T>> outcome) {
        return outcome instanceof Outcome.Seen<DnsAnswer<T>>(DnsAnswer<T> answer) ? answer.records() : List.of();
    }

    private static <T> Stream<Failure> failure(Outcome<T> outcome) {
        return outcome instanceof Outcome.Failed<T>(Failure failure) ? Stream.of(failure) : Stream.empty();
    }

    private static Outcome<List<ServerDoor>> failed(Failure failure) {
        return new Outcome.Failed<>(failure);
    }
}
