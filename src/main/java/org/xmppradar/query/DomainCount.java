package org.xmppradar.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.DomainFacets.Facet;
import org.xmppradar.query.DomainFacets.Value;

/** Goes through a table once: which domains pass a filter, and how many there are of each value, pure. */
final class DomainCount {

    private static final String PUNYCODE = "xn--";

    private final DomainTable table;
    private final DomainFilter filter;
    private final List<MapColumn> columns;
    private final List<int[]> numbers;
    private final List<@Nullable BitSet> wanted;
    private final List<long[]> counts;
    private final BitSet passed;

    DomainCount(DomainTable table, DomainFilter filter) {
        this.table = table;
        this.filter = filter;
        this.columns = DomainTable.FACETS.stream().map(table::column).toList();
        this.numbers = columns.stream().map(MapColumn::numbers).toList();
        this.wanted = new ArrayList<>();
        columns.forEach(column -> wanted.add(wanted(column, filter.chosen().get(column.key()))));
        this.counts =
                columns.stream().map(column -> new long[column.values().size()]).toList();
        this.passed = new BitSet(table.size());
        for (int place = 0; place < table.size(); place++) {
            if (named(place) && (filter.status().isEmpty() || table.stands(place, filter.status()))) {
                count(place);
            }
        }
    }

    private static @Nullable BitSet wanted(MapColumn column, @Nullable Set<String> chosen) {
        if (chosen == null) {
            return null;
        }
        BitSet values = new BitSet();
        for (int i = 0; i < column.values().size(); i++) {
            values.set(i, chosen.contains(column.values().get(i).key()));
        }
        return values;
    }

    private boolean named(int place) {
        String name = table.name(place);
        return filter.text().isEmpty()
                || name.contains(filter.text())
                || (name.contains(PUNYCODE)
                        && DomainName.tryParse(name)
                                .map(DomainName::unicode)
                                .filter(unicode -> unicode.contains(filter.text()))
                                .isPresent());
    }

    /** One that fails at a single facet counts for the values of that: it would be there if its value were chosen. */
    private void count(int place) {
        int failing = -1;
        for (int i = 0; i < wanted.size(); i++) {
            BitSet values = wanted.get(i);
            if (values != null && !values.get(numbers.get(i)[place])) {
                if (failing >= 0) {
                    return;
                }
                failing = i;
            }
        }
        if (failing >= 0) {
            counts.get(failing)[numbers.get(failing)[place]]++;
            return;
        }
        passed.set(place);
        for (int i = 0; i < columns.size(); i++) {
            counts.get(i)[numbers.get(i)[place]]++;
        }
    }

    BitSet passed() {
        return passed;
    }

    DomainFacets facets() {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            facets.add(facet(columns.get(i), counts.get(i)));
        }
        return new DomainFacets(table.at(), passed.cardinality(), table.size(), facets);
    }

    private Facet facet(MapColumn column, long[] count) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count.length; i++) {
            MapColumn.Value value = column.values().get(i);
            boolean chosen = filter.has(column.key(), value.key());
            if (count[i] > 0 || chosen) {
                values.add(new Value(value.key(), value.title(), count[i], chosen));
            }
        }
        absent(column).forEach(values::add);
        values.sort(Comparator.comparing((Value value) -> value.key().isEmpty())
                .thenComparing(Comparator.comparingLong(Value::domains).reversed())
                .thenComparing(Value::key));
        return new Facet(column.key(), column.title(), values);
    }

    /** What is chosen and no domain has: it must be there to be taken back. */
    private List<Value> absent(MapColumn column) {
        return Optional.ofNullable(filter.chosen().get(column.key())).orElse(Set.of()).stream()
                .filter(key ->
                        column.values().stream().noneMatch(value -> value.key().equals(key)))
                .map(key -> new Value(key, table.visible().text(key), 0, true))
                .toList();
    }
}
