package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.RiskShape.Stand;
import reactor.core.publisher.Mono;

/** Looks at a domain as its operator would: what may become a trouble, and who stands near. */
@Component
public final class Outlooks {

    private final Domains domains;
    private final DomainTables tables;
    private final LinkedDomains linked;
    private final AddressNetworks networks;

    Outlooks(Domains domains, DomainTables tables, LinkedDomains linked, AddressNetworks networks) {
        this.domains = domains;
        this.tables = tables;
        this.linked = linked;
        this.networks = networks;
    }

    /** As of {@code at}; empty when the name is not known, or not shown. */
    public Mono<Outlook> find(DomainName name, Instant at) {
        return domains.find(name, at).flatMap(document -> of(name, document, at));
    }

    /** The same of a domain that was read before. */
    public Mono<Outlook> of(DomainName name, DomainDocument document, Instant at) {
        return tables.at(at)
                .flatMap(table -> linked.of(name, at, table.visible())
                        .map(links -> new Outlook(
                                name.ascii(),
                                at,
                                RiskShape.of(document, stands(name, table), at),
                                document.problems(),
                                links)));
    }

    private List<Stand> stands(DomainName name, DomainTable table) {
        Footings footings = new Footings(table.federation(), networks);
        Set<String> hidden = Set.copyOf(table.visible().hosts());
        return table.federation().members().stream()
                .filter(member -> member.name().equals(name.ascii()))
                .map(member -> member.without(hidden))
                .findFirst()
                .map(member -> DomainTable.FOOTINGS.stream()
                        .flatMap(kind -> stands(kind, member, footings, table).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Stand> stands(Footing kind, Member member, Footings footings, DomainTable table) {
        List<String> keys = footings.of(kind, member).stream()
                .filter(table.visible()::shows)
                .toList();
        Standings standings = table.standings();
        return keys.stream()
                .map(key -> new Stand(
                        kind,
                        key,
                        Footings.title(kind, key, table.federation(), table.visible()),
                        standings.on(kind, key).size(),
                        standings.reachable(),
                        keys.size() == 1))
                .toList();
    }
}
