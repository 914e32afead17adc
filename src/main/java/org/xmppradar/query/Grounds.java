package org.xmppradar.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;
import org.xmppradar.query.FootingDocument.Version;
import reactor.core.publisher.Mono;

/** Says who stands on one authority, software or network. */
@Component
public final class Grounds {

    private static final Set<Footing> PAGES = Set.of(Footing.AUTHORITY, Footing.SOFTWARE, Footing.NETWORK);
    private static final int LONGEST = 300;

    private final DomainTables tables;
    private final DomainList list;

    Grounds(DomainTables tables, DomainList list) {
        this.tables = tables;
        this.list = list;
    }

    /**
     * Reads a kind as it is written in addresses.
     *
     * @throws InvalidName with a sentence that says what there is
     */
    public static Footing kind(String written) {
        return Footing.of(written)
                .filter(PAGES::contains)
                .orElseThrow(() -> new InvalidName(
                        "'" + Text.clean(written, 40) + "' has no pages; there are authority, software and network"));
    }

    /** As of {@code at}; empty when nobody stands on it, or when it may not be shown. */
    public Mono<FootingDocument> find(Footing kind, String written, String after, int limit, Instant at) {
        String key = Text.clean(written, LONGEST);
        return tables.at(at)
                .filter(table -> table.visible().shows(key)
                        && !table.standings().on(kind, key).isEmpty())
                .flatMap(table -> list.page(
                                table,
                                table.standings().on(kind, key).stream().mapToInt(Integer::intValue),
                                _ -> 0,
                                after,
                                limit,
                                at)
                        .map(page -> document(table, kind, key, page)));
    }

    private static FootingDocument document(DomainTable table, Footing kind, String key, DomainPage page) {
        Standings standings = table.standings();
        List<Integer> sizes = standings.places().getOrDefault(kind, Map.of()).values().stream()
                .map(List::size)
                .toList();
        int domains = standings.on(kind, key).size();
        return new FootingDocument(
                kind.key(),
                key,
                Footings.title(kind, key, table.federation(), table.visible()),
                table.at(),
                domains,
                standings.reachable(),
                sizes.size(),
                1 + sizes.stream().filter(size -> size > domains).count(),
                kind.failing(key),
                versions(kind, key, table),
                kind == Footing.NETWORK ? Optional.of(table.hosts(key).size()) : Optional.empty(),
                page);
    }

    private static List<Version> versions(Footing kind, String key, DomainTable table) {
        if (kind != Footing.SOFTWARE) {
            return List.of();
        }
        return table.standings().versions().getOrDefault(key, Map.of()).entrySet().stream()
                .filter(entry -> table.visible().shows(entry.getKey()))
                .map(entry -> new Version(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Version::domains).reversed().thenComparing(Version::version))
                .toList();
    }
}
