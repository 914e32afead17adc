package org.xmppradar.query;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the many whose changes a filter wants: who is linked with a domain now, and what is in a network. */
@Component
final class Circles {

    /** Who wants the changes of more hosts than these reads all changes. */
    private static final int MOST = 200;

    private final LinkedDomains linked;
    private final DomainTables tables;
    private final Clock clock;

    Circles(LinkedDomains linked, DomainTables tables, Clock clock) {
        this.linked = linked;
        this.tables = tables;
        this.clock = clock;
    }

    /** Domains and hosts that may be shown. */
    record Circle(List<String> domains, List<String> hosts) {}

    Mono<Circle> of(ChangeFilter filter, Visible visible) {
        Mono<List<String>> domains = filter.near()
                .map(name -> linked.of(name, clock.instant(), visible)
                        .map(found -> found.stream().map(Linked::name).toList()))
                .orElse(Mono.just(List.of()));
        return domains.zipWith(hosts(filter.network()), Circle::new);
    }

    private Mono<List<String>> hosts(String network) {
        return network.isEmpty()
                ? Mono.just(List.of())
                : tables.at(clock.instant())
                        .map(table -> table.hosts(network).stream().limit(MOST).toList());
    }
}
