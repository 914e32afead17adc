package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** What changed at one domain between two moments. */
@Component
public final class DomainDiffs {

    private final Graph graph;
    private final Visibility visibility;

    DomainDiffs(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** All of it; empty when the name was not known at the later moment, or is not shown. */
    public Mono<DomainDiff> find(DomainName name, Between between) {
        return visibility.now().filter(visible -> visible.shows(name)).flatMap(visible -> read(name, between, visible));
    }

    private Mono<DomainDiff> read(DomainName name, Between between, Visible visible) {
        long to = between.to().toEpochMilli();
        Map<String, Object> parameters = Map.of(
                "name", name.ascii(),
                "at", to,
                "from", between.from().toEpochMilli(),
                "to", to,
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts());
        return graph.read("query/domain", parameters)
                .next()
                .zipWhen(_ ->
                        graph.read("query/domain-facts-between", parameters).collectList())
                .map(found -> diff(found.getT1(), found.getT2(), between, visible));
    }

    static DomainDiff diff(Row domain, List<Row> rows, Between between, Visible visible) {
        List<List<FactRow>> scopes = scopes(rows, between);
        List<Gap> gaps = Watch.of(domain).gaps(between.to()).stream()
                .filter(gap -> gap.meets(between.from(), between.to()))
                .toList();
        Optional<Instant> knownSince =
                Optional.of(domain.instant("firstSeen")).filter(since -> since.isAfter(between.from()));
        List<ScopeDiff> diffs =
                scopes.stream().map(scope -> ScopeDiff.of(scope, visible)).toList();
        return new DomainDiff(
                domain.text("name"),
                domain.optionalText("unicode").orElse(domain.text("name")),
                between.from(),
                between.to(),
                summary(between, knownSince, DiffSummary.of(scopes, visible), gaps),
                knownSince,
                gaps,
                count(diffs, "appeared"),
                count(diffs, "vanished"),
                count(diffs, "changed"),
                diffs);
    }

    /** Facts by the question that they answer, in the order in which kinds of fact are told. */
    private static List<List<FactRow>> scopes(List<Row> rows, Between between) {
        Map<String, List<FactRow>> byScope = rows.stream()
                .map(row -> new FactRow(row, between))
                .sorted(Comparator.comparingInt(
                                (FactRow row) -> FactNoun.of(row.type()).place())
                        .thenComparing(FactRow::type)
                        .thenComparing(FactRow::scope)
                        .thenComparing(FactRow::words)
                        .thenComparing(row -> row.row().instant("firstSeen")))
                .collect(Collectors.groupingBy(
                        row -> row.type() + " " + row.scope(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(byScope.values());
    }

    private static long count(List<ScopeDiff> diffs, String kind) {
        return diffs.stream().filter(diff -> diff.kind().equals(kind)).count();
    }

    private static String summary(Between between, Optional<Instant> knownSince, DiffSummary summary, List<Gap> gaps) {
        List<String> parts = new ArrayList<>();
        knownSince.ifPresent(since -> parts.add("its name became known on " + Dates.day(since)));
        if (knownSince.isEmpty()) {
            parts.addAll(summary.parts());
        }
        String changed = parts.isEmpty() ? "nothing changed that was seen" : String.join(", ", parts);
        String unseen = gaps.stream().map(Gap::words).collect(Collectors.joining(", "));
        return between.words() + ": " + changed + (unseen.isEmpty() ? "" : "; " + unseen) + ".";
    }
}
