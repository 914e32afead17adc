package org.xmppradar.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Patience;
import org.xmppradar.graph.TooLarge;
import reactor.core.publisher.Mono;

/**
 * Keeps the table of all domains, of the present and of some moments of the past. It is made anew when the federation is
 * ({@link Federations}). Where that takes long, whoever asks meanwhile gets the one before; but never one that was made under
 * another word of the owners.
 */
@Component
final class DomainTables {

    private static final Duration PRESENT = Duration.ofSeconds(1);

    /** What a reader waits for; a larger table is made behind the back of who asks. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Instant NOW = Instant.MAX;
    private static final int KEPT = 2;

    private final Graph graph;
    private final Federations federations;
    private final Visibility visibility;
    private final AddressNetworks networks;
    private final Clock clock;
    private final Map<Instant, Making> making = new HashMap<>();
    private final Map<Instant, DomainTable> past = new LinkedHashMap<>();
    private volatile @Nullable DomainTable present;

    DomainTables(Graph graph, Federations federations, Visibility visibility, AddressNetworks networks, Clock clock) {
        this.graph = graph;
        this.federations = federations;
        this.visibility = visibility;
        this.networks = networks;
        this.clock = clock;
    }

    /** One that is being made, for all who ask meanwhile; it is made though they go. */
    private record Making(Visible visible, Mono<DomainTable> table) {}

    /** As of {@code at}; of the present, as it was a little before. */
    Mono<DomainTable> at(Instant at) {
        boolean now = !at.isBefore(clock.instant().minus(PRESENT));
        return visibility.now().flatMap(visible -> now ? present(visible) : past(at, visible));
    }

    private Mono<DomainTable> present(Visible visible) {
        DomainTable known = present;
        if (known == null || !known.fits(visible) || known.cost().compareTo(PATIENCE) < 0) {
            return renew(visible);
        }
        renew(visible).onErrorComplete().subscribe();
        return Mono.just(known);
    }

    private Mono<DomainTable> renew(Visible visible) {
        return made(
                NOW, visible, Mono.defer(() -> federations.at(clock.instant())).flatMap(federation -> {
                    DomainTable known = present;
                    return known != null && known.at().equals(federation.at()) && known.fits(visible)
                            ? Mono.just(known)
                            : read(federation, visible).doOnNext(table -> present = table);
                }));
    }

    private Mono<DomainTable> past(Instant at, Visible visible) {
        DomainTable known = kept(at);
        return known != null && known.fits(visible)
                ? Mono.just(known)
                : made(
                        at,
                        visible,
                        Mono.defer(() -> federations.at(at))
                                .flatMap(federation -> read(federation, visible))
                                .doOnNext(table -> keep(at, table)));
    }

    private synchronized Mono<DomainTable> made(Instant place, Visible visible, Mono<DomainTable> table) {
        Making known = making.get(place);
        if (known != null && known.visible.isLike(visible)) {
            return known.table;
        }
        Making begun =
                new Making(visible, table.doFinally(_ -> ended(place, visible)).cache());
        making.put(place, begun);
        return begun.table;
    }

    private synchronized void ended(Instant place, Visible visible) {
        making.computeIfPresent(place, (_, made) -> made.visible.isLike(visible) ? null : made);
    }

    private synchronized @Nullable DomainTable kept(Instant at) {
        return past.get(at);
    }

    private synchronized void keep(Instant at, DomainTable table) {
        past.remove(at);
        past.put(at, table);
        if (past.size() > KEPT) {
            past.remove(past.keySet().iterator().next());
        }
    }

    private Mono<DomainTable> read(Federation federation, Visible visible) {
        Instant begin = clock.instant();
        Map<String, Object> parameters = Map.of(
                "at", federation.at().toEpochMilli(), "hidden", visible.domains(), "hiddenHosts", visible.hosts());
        return Patience.gather(graph.read("query/map-columns", parameters).collectList())
                .map(rows -> TooLarge.unless(() ->
                        DomainTable.of(federation, networks, visible, rows, Duration.between(begin, clock.instant()))));
    }
}
