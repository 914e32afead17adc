package org.xmppradar.probe.xmpp;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.InBand;
import org.xmppradar.observation.InBand.DiscoInfo;
import org.xmppradar.observation.InBand.DiscoItems;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.ServiceKind;
import org.xmppradar.probe.xmpp.Listing.Listed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Walks from a domain over its services, breadth first (threats.md X8). Only names below the domain are followed, and never a node
 * or an address of somebody, so that a name alone says whether a place was visited.
 */
final class Walk {

    private static final int MAX_DEPTH = 3;
    private static final int MOST_ITEMS = 2_000;

    /** Whose list is a list of services; the lists of others are rooms, nodes and people. */
    private static final Set<ServiceKind> LISTS_OTHERS = EnumSet.of(
            ServiceKind.MUC, ServiceKind.MIX, ServiceKind.PUBSUB, ServiceKind.DIRECTORY, ServiceKind.GATEWAY);

    /** A place on the way: what was seen there, and what it leads to. */
    private record Stop(int depth, List<InBand> seen, List<DomainName> services) {}

    private final Questions questions;
    private final DomainName domain;
    private final Clock clock;
    private final Set<DomainName> visited = new HashSet<>();
    private final Map<DomainName, EntityInfo> services = new LinkedHashMap<>();
    private int items;

    Walk(Questions questions, DomainName domain, Clock clock) {
        this.questions = questions;
        this.domain = domain;
        this.clock = clock;
    }

    /** All that the domain lists, and what each of its services says that it is. */
    Flux<InBand> from(boolean paged) {
        visited.add(domain);
        return list(domain, paged, 0, List.of())
                .flatMapMany(start -> Flux.just(start).expand(this::onwards))
                .concatMapIterable(Stop::seen);
    }

    /** The services that answered, in the order in which they were found. */
    Map<DomainName, EntityInfo> services() {
        return Collections.unmodifiableMap(services);
    }

    private Flux<Stop> onwards(Stop from) {
        return Flux.fromIterable(from.services())
                .filter(visited::add)
                .concatMap(service -> visit(service, from.depth() + 1), 1);
    }

    private Mono<Stop> visit(DomainName service, int depth) {
        return questions.askOnTheWay(service, Queries.info()).flatMap(reply -> met(service, depth, reply));
    }

    private Mono<Stop> met(DomainName service, int depth, Reply reply) {
        Outcome<Optional<EntityInfo>> answer = Answers.read(reply, Queries.info(), EntityShape::of);
        List<InBand> seen = List.of(new DiscoInfo(domain, service, answer, clock.instant()));
        Optional<EntityInfo> info = found(answer);
        info.ifPresent(known -> services.put(service, known));
        return info.filter(known -> depth < MAX_DEPTH && leadsOn(known))
                .map(known -> list(service, known.advertises(Queries.PAGES), depth, seen))
                .orElseGet(Mono::empty)
                .defaultIfEmpty(new Stop(depth, seen, List.of()));
    }

    static Optional<EntityInfo> found(Outcome<Optional<EntityInfo>> answer) {
        return answer instanceof Outcome.Seen<Optional<EntityInfo>>(Optional<EntityInfo> info)
                ? info
                : Optional.empty();
    }

    private static boolean leadsOn(EntityInfo info) {
        return info.kinds().contains(ServiceKind.SERVER) && Collections.disjoint(info.kinds(), LISTS_OTHERS);
    }

    private Mono<Stop> list(DomainName entity, boolean paged, int depth, List<InBand> seen) {
        return Mono.defer(() -> items >= MOST_ITEMS
                        ? Mono.empty()
                        : new Listing(questions, domain, entity, paged, MOST_ITEMS - items).ask())
                .map(listed -> stop(entity, depth, seen, listed));
    }

    private Stop stop(DomainName entity, int depth, List<InBand> seen, Listed listed) {
        items += listed.items();
        DiscoItems observed = new DiscoItems(domain, entity, listed.answer(), clock.instant());
        return new Stop(depth, Stream.concat(seen.stream(), Stream.of(observed)).toList(), listed.services());
    }
}
