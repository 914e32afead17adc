package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.TooLarge;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.Federation.Software;
import org.xmppradar.query.Measure.Standing;
import reactor.core.publisher.Mono;

/** Counts the federation: what is derived once after it was observed, so that no page has to. Hidden domains do not count. */
@Component
public final class Measures {

    private final Graph graph;
    private final Federations federations;
    private final Visibility visibility;
    private final AddressNetworks networks;

    Measures(Graph graph, Federations federations, Visibility visibility, AddressNetworks networks) {
        this.graph = graph;
        this.federations = federations;
        this.visibility = visibility;
        this.networks = networks;
    }

    /**
     * What was counted.
     *
     * @param version what had been written of all that was counted; some of it may know of more
     */
    public record Counted(DataVersion version, List<Measure> measures) {}

    /** All that is counted, as of {@code at}; of the present, as it was a little before, which the version tells. */
    public Mono<Counted> at(Instant at) {
        return visibility
                .now()
                .flatMap(visible -> federations
                        .at(at)
                        .flatMap(federation -> Mono.zip(
                                        rows("query/total-domains", at, visible),
                                        rows("query/tls-versions", at, visible),
                                        rows("query/feature-counts", at, visible),
                                        rows("query/answering-domains", at, visible))
                                .map(found -> TooLarge.unless(() -> new Counting(federation, visible)
                                        .counted(
                                                found.getT1().getFirst(),
                                                found.getT2(),
                                                found.getT3(),
                                                found.getT4().getFirst())))));
    }

    private Mono<List<Row>> rows(String statement, Instant at, Visible visible) {
        Map<String, Object> parameters =
                Map.of("at", at.toEpochMilli(), "hidden", visible.domains(), "hiddenHosts", visible.hosts());
        return graph.read(statement, parameters).collectList();
    }

    private final class Counting {

        private final Federation federation;
        private final Visible visible;
        private final List<Member> shown;
        private final Footings footings;

        Counting(Federation federation, Visible visible) {
            this.federation = federation;
            this.visible = visible;
            this.shown = federation.shown(new HashSet<>(visible.domains()), new HashSet<>(visible.hosts()));
            this.footings = new Footings(federation, networks);
        }

        Counted counted(Row totals, List<Row> tls, List<Row> features, Row answering) {
            List<Measure> measures = new ArrayList<>();
            for (Footing footing : Footing.values()) {
                measures.add(measure(Measured.valueOf(footing.name()), standings(footing)));
            }
            measures.add(measure(Measured.TOTAL, totals(totals)));
            measures.add(measure(Measured.VERSION, versions()));
            measures.add(Measure.of(
                    Measured.TLS,
                    answering.number("tls"),
                    tls.stream().map(Counting::standing).toList()));
            measures.add(Measure.of(
                    Measured.FEATURE,
                    answering.number("features"),
                    features.stream().map(Counting::feature).toList()));
            return new Counted(federation.version(), measures);
        }

        private Measure measure(Measured kind, List<Standing> all) {
            return Measure.of(kind, shown.size(), all);
        }

        private List<Standing> standings(Footing footing) {
            return footings.counts(footing, shown).entrySet().stream()
                    .map(entry -> new Standing(
                            entry.getKey(),
                            Footings.title(footing, entry.getKey(), federation, visible),
                            entry.getValue()))
                    .toList();
        }

        private List<Standing> totals(Row row) {
            return List.of(
                    new Standing("known", "Known", row.number("known")),
                    new Standing("reachable", "Reachable", shown.size()),
                    new Standing("gone", "Gone", row.number("gone")),
                    new Standing("links", "Links", links()));
        }

        /** Only of those who agreed to be named (XEP-0485), at both ends. */
        private long links() {
            Set<String> hidden = new HashSet<>(visible.domains());
            return federation.links().agreed(federation.links().places(hidden::contains));
        }

        private List<Standing> versions() {
            Map<Software, Long> counts = new HashMap<>();
            shown.forEach(member -> member.says()
                    .filter(said -> !said.version().isEmpty())
                    .ifPresent(said -> counts.merge(said, 1L, Long::sum)));
            return counts.entrySet().stream()
                    .map(entry -> new Standing(
                            entry.getKey().name() + "/" + entry.getKey().version(),
                            entry.getKey().name() + " " + entry.getKey().version(),
                            entry.getValue()))
                    .toList();
        }

        /** By the name that people have for it, if there is one. */
        private static Standing feature(Row row) {
            String known = KnownFeature.ofEntity(row.text("namespace")).title();
            String value = row.optionalText("value").orElse("");
            String title = known.isEmpty() ? row.text("key") : value.isEmpty() ? known : known + ": " + value;
            return new Standing(row.text("key"), title, row.number("domains"));
        }

        private static Standing standing(Row row) {
            return new Standing(row.text("key"), row.text("key"), row.number("domains"));
        }
    }
}
