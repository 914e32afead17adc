package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import reactor.core.publisher.Mono;

/**
 * Lists domains by what they are. Which they are is found in the table of all of them, in memory; how they are is asked for the few
 * that are shown. A list by nothing but the name is asked for as it is now.
 */
@Component
public final class DomainList {

    /** The first table after a start is made of all domains, which takes a minute where there are 100,000 of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Graph graph;
    private final DomainTables tables;
    private final DomainSearch search;

    DomainList(Graph graph, DomainTables tables, DomainSearch search) {
        this.graph = graph;
        this.tables = tables;
        this.search = search;
    }

    /** The domains after a cursor (empty: from the beginning). */
    public Mono<DomainPage> find(DomainFilter filter, DomainOrder order, String after, int limit, Instant at) {
        return isPlain(filter, order)
                ? plain(filter, after, limit, at)
                : tables.at(at).flatMap(table -> page(table, new DomainCount(table, filter), order, after, limit, at));
    }

    /** With the counts; a list by nothing but the name does without them while they are not there. */
    public Mono<DomainListing> counted(DomainFilter filter, DomainOrder order, String after, int limit, Instant at) {
        return isPlain(filter, order)
                ? Mono.zip(plain(filter, after, limit, at), counts(filter, at), DomainListing::new)
                : tables.at(at).flatMap(table -> {
                    DomainCount count = new DomainCount(table, filter);
                    return page(table, count, order, after, limit, at)
                            .map(found -> new DomainListing(found, Optional.of(count.facets())));
                });
    }

    private static boolean isPlain(DomainFilter filter, DomainOrder order) {
        return filter.isPlain() && order == DomainOrder.NAME;
    }

    private Mono<Optional<DomainFacets>> counts(DomainFilter filter, Instant at) {
        return facets(filter, at)
                .map(Optional::of)
                .timeout(PATIENCE, Mono.just(Optional.empty()))
                .onErrorResume(TooSoon.class, _ -> Mono.just(Optional.empty()));
    }

    private Mono<DomainPage> page(
            DomainTable table, DomainCount count, DomainOrder order, String after, int limit, Instant at) {
        return page(table, count.passed().stream(), place -> order.rank(table, place), after, limit, at);
    }

    /** Only the counts. */
    public Mono<DomainFacets> facets(DomainFilter filter, Instant at) {
        return tables.at(at).map(table -> new DomainCount(table, filter).facets());
    }

    private Mono<DomainPage> plain(DomainFilter filter, String after, int limit, Instant at) {
        if (!DomainSearch.isPlace(after)) {
            return Mono.error(() -> PlaceCursor.wrong(after));
        }
        return filter.status().isEmpty()
                ? search.find(filter.text(), after, limit, at)
                : search.standing(filter.status(), after, limit, at);
    }

    /** A part of some places of a table, in order of rank and name. The table may be older than {@code at}, which was asked for. */
    Mono<DomainPage> page(
            DomainTable table, IntStream places, ToIntFunction<Integer> rank, String after, int limit, Instant at) {
        int size = Math.clamp(limit, 1, DomainSearch.LARGEST_PAGE);
        Comparator<Integer> order = Comparator.comparingInt(rank).thenComparing(Comparator.naturalOrder());
        List<Integer> first = first(places, order, behind(table, rank, PlaceCursor.parse(after)), size + 1);
        List<Integer> shown = first.subList(0, Math.min(size, first.size()));
        Optional<String> next = first.size() <= size
                ? Optional.empty()
                : Optional.of(
                        new PlaceCursor(rank.applyAsInt(shown.getLast()), table.name(shown.getLast())).toString());
        return entries(table, shown.stream().map(table::name).toList(), at)
                .map(domains -> new DomainPage(domains, next));
    }

    private interface Behind {
        boolean test(int place);
    }

    private static Behind behind(DomainTable table, ToIntFunction<Integer> rank, PlaceCursor cursor) {
        int found = table.place(cursor.name());
        int from = found >= 0 ? found + 1 : -found - 1;
        return place -> {
            int ranked = rank.applyAsInt(place);
            return ranked > cursor.rank() || (ranked == cursor.rank() && place >= from);
        };
    }

    /** The first of many, without sorting all of them. */
    private static List<Integer> first(IntStream places, Comparator<Integer> order, Behind behind, int size) {
        PriorityQueue<Integer> kept = new PriorityQueue<>(order.reversed());
        places.filter(behind::test).forEach(place -> {
            kept.add(place);
            if (kept.size() > size) {
                kept.remove();
            }
        });
        return kept.stream().sorted(order).toList();
    }

    private Mono<List<DomainEntry>> entries(DomainTable table, List<String> names, Instant at) {
        Map<String, Object> parameters = Map.of(
                "names", names,
                "at", table.at().toEpochMilli(),
                "hidden", table.visible().domains(),
                "hiddenHosts", table.visible().hosts());
        return graph.read("query/domains-named", parameters)
                .filter(row -> table.visible().shows(row, "name"))
                .collectMap(row -> row.text("name"))
                .map(rows -> names.stream()
                        .flatMap(name -> Optional.ofNullable(rows.get(name)).stream())
                        .map(row -> DomainEntry.of(row, at))
                        .toList());
    }
}
