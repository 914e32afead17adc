package org.xmppradar.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.query.FederationDiff.KindDiff;
import org.xmppradar.query.FederationDiff.Names;
import org.xmppradar.query.FederationDiff.SubjectChange;
import reactor.core.publisher.Mono;

/** What changed in the federation between two moments. */
@Component
public final class FederationDiffs {

    private static final int NAMES_SHOWN = 50;
    private static final int CHANGES_SHOWN = 10;

    private final Graph graph;
    private final Visibility visibility;
    private final Circumstances circumstances;

    FederationDiffs(Graph graph, Visibility visibility, Circumstances circumstances) {
        this.graph = graph;
        this.visibility = visibility;
        this.circumstances = circumstances;
    }

    /** All of it. */
    public Mono<FederationDiff> find(Between between) {
        return visibility.now().flatMap(visible -> read(between, visible));
    }

    private Mono<FederationDiff> read(Between between, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "from", between.from().toEpochMilli(),
                "to", between.to().toEpochMilli(),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts());
        return Mono.zip(
                        kinds(parameters, visible),
                        names("query/domains-new-between", "", parameters, visible),
                        names("query/domains-gone-between", "gone", parameters, visible),
                        names("query/domains-gone-between", "present", parameters, visible),
                        circumstances.between(between.from(), between.to(), visible))
                .map(found -> new FederationDiffShape(
                                between,
                                found.getT1(),
                                found.getT2(),
                                found.getT3(),
                                found.getT4(),
                                found.getT5().watch(),
                                found.getT5().pauses())
                        .diff());
    }

    private Mono<Names> names(String statement, String kind, Map<String, Object> parameters, Visible visible) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("kind", kind);
        all.put("limit", NAMES_SHOWN);
        return graph.read(statement, all)
                .single()
                .map(row -> new Names(
                        row.number("domains"),
                        row.texts("names").stream().filter(visible::shows).toList()));
    }

    private Mono<List<FederationDiffShape.Kind>> kinds(Map<String, Object> parameters, Visible visible) {
        return graph.read("query/changes-between", parameters)
                .collectList()
                .zipWhen(
                        counts -> latest(counts, parameters, visible),
                        (counts, latest) -> counts.stream()
                                .map(row -> kind(row, latest))
                                .sorted(Comparator.comparingInt(
                                        kind -> FactNoun.of(kind.diff().type()).place()))
                                .toList());
    }

    private static FederationDiffShape.Kind kind(Row row, Map<String, List<SubjectChange>> latest) {
        String type = row.text("kind");
        KindDiff diff = new KindDiff(
                type,
                FactNoun.of(type).title(),
                row.number("subjects"),
                row.number("appeared"),
                row.number("vanished"),
                row.number("changed"),
                latest.getOrDefault(type, List.of()));
        return new FederationDiffShape.Kind(diff, row.number("lost"), row.number("regained"));
    }

    private Mono<Map<String, List<SubjectChange>>> latest(
            List<Row> counts, Map<String, Object> parameters, Visible visible) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("kinds", counts.stream().map(row -> row.text("kind")).toList());
        all.put("limit", CHANGES_SHOWN);
        return graph.read("query/latest-changes-between", all)
                .filter(row -> visible.shows(row, "domain"))
                .collect(Collectors.groupingBy(
                        row -> row.text("kind"),
                        Collectors.mapping(
                                row -> new SubjectChange(row.flag("host"), ChangeEntry.of(row, visible)),
                                Collectors.toList())));
    }
}
