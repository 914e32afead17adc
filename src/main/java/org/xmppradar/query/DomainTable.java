package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.Federation.Member;

/**
 * All domains that may be shown, with what they are filtered and counted by, in flat columns: a question over 100,000 of them takes
 * some milliseconds. Places are those of the names in their order.
 */
final class DomainTable {

    /** What is filtered by, as addresses write it: the same as on the map. */
    static final List<String> FACETS = List.of("software", "health", "tls", "authority", "network", "tld");

    /** What is kept of who stands on it, in the order in which pages have it. */
    static final List<Footing> FOOTINGS = List.of(Footing.HOST, Footing.AUTHORITY, Footing.NETWORK, Footing.SOFTWARE);

    private final Federation federation;
    private final Visible visible;
    private final Duration cost;
    private final List<String> names;
    private final List<List<String>> kinds;
    private final Map<String, MapColumn> columns;
    private final Standings standings;

    private DomainTable(
            Federation federation,
            Visible visible,
            Duration cost,
            List<Row> rows,
            List<MapColumn> columns,
            Standings standings) {
        this.federation = federation;
        this.visible = visible;
        this.cost = cost;
        this.names = rows.stream().map(row -> row.text("name")).toList();
        Map<List<String>, List<String>> shared = new HashMap<>();
        this.kinds = rows.stream()
                .map(row -> row.texts("kinds"))
                .map(each -> shared.computeIfAbsent(each, same -> same))
                .toList();
        this.columns = columns.stream().collect(Collectors.toMap(MapColumn::key, column -> column));
        this.standings = standings;
    }

    /**
     * @param rows of {@code query/map-columns}
     * @param cost how long it took to read them
     */
    static DomainTable of(
            Federation federation, AddressNetworks networks, Visible visible, List<Row> rows, Duration cost) {
        Map<String, Row> byName = new TreeMap<>();
        rows.stream()
                .filter(row -> visible.shows(new DomainName(row.text("name"))))
                .forEach(row -> byName.put(row.text("name"), row));
        List<String> names = List.copyOf(byName.keySet());
        Footings footings = new Footings(federation, networks);
        MapColumnShape shape = new MapColumnShape(names, federation, footings, visible, Integer.MAX_VALUE);
        List<Member> shown = federation.shown(new HashSet<>(visible.domains()), new HashSet<>(visible.hosts()));
        return new DomainTable(
                federation,
                visible,
                cost,
                List.copyOf(byName.values()),
                shape.columns(byName),
                Standings.of(FOOTINGS, federation, footings, shown, names));
    }

    /** The moment that it is of. */
    Instant at() {
        return federation.at();
    }

    Federation federation() {
        return federation;
    }

    Visible visible() {
        return visible;
    }

    Standings standings() {
        return standings;
    }

    /** The hosts in a network that may be shown. */
    List<String> hosts(String network) {
        return standings.hosts().getOrDefault(network, List.of()).stream()
                .filter(visible::shows)
                .toList();
    }

    /** How long it took to read. */
    Duration cost() {
        return cost;
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    /** The place of a name, or where it would be, as {@link Collections#binarySearch} says it. */
    int place(String name) {
        return Collections.binarySearch(names, name);
    }

    /** Whether a domain stands in one kind of state, at one question at least. */
    boolean stands(int place, String kind) {
        List<String> found = kinds.get(place);
        return found.contains(kind) || found.contains(Summary.DNS + kind);
    }

    MapColumn column(String key) {
        @Nullable MapColumn column = columns.get(key);
        if (column == null) {
            throw new IllegalArgumentException("There is no column " + key);
        }
        return column;
    }

    /** Whether it was made under the same word of the owners. */
    boolean fits(Visible now) {
        return visible.isLike(now);
    }
}
