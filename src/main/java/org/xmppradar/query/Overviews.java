package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.query.Overview.AuthorityCount;
import org.xmppradar.query.Overview.FailureCount;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple6;

/** How much is known, how fresh it is, what fails and what changed. */
@Component
public final class Overviews {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final int SHOWN = 8;

    private final Graph graph;
    private final Visibility visibility;
    private final Circumstances circumstances;
    private final Duration revisit;

    Overviews(
            Graph graph,
            Visibility visibility,
            Circumstances circumstances,
            @Value("${radar.frontier.every:24h}") Duration revisit) {
        this.graph = graph;
        this.visibility = visibility;
        this.circumstances = circumstances;
        this.revisit = revisit;
    }

    /** The whole as of {@code at}. */
    public Mono<Overview> at(Instant at) {
        return visibility.now().flatMap(visible -> read(at, visible));
    }

    private Mono<Overview> read(Instant at, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "at", at.toEpochMilli(),
                "since", at.minus(FRESH).toEpochMilli(),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts(),
                "limit", SHOWN);
        return Mono.zip(
                        graph.read("query/overview", parameters).single(),
                        rows("query/failures", parameters),
                        rows("query/authorities", parameters),
                        rows("query/recent-changes", parameters),
                        completeness(at, visible),
                        circumstances.at(at, visible))
                .map(found -> shape(found, at, visible));
    }

    private Mono<Row> completeness(Instant at, Visible visible) {
        return graph.read(
                        "query/overview-completeness",
                        Map.of(
                                "at", at.toEpochMilli(),
                                "since", at.minus(revisit).toEpochMilli(),
                                "answering", OverviewCompleteness.ANSWERING,
                                "failing", OverviewCompleteness.FAILING,
                                "hidden", visible.domains(),
                                "hiddenHosts", visible.hosts()))
                .single();
    }

    private Mono<List<Row>> rows(String statement, Map<String, Object> parameters) {
        return graph.read(statement, parameters).collectList();
    }

    private Overview shape(
            Tuple6<Row, List<Row>, List<Row>, List<Row>, Row, CrawlThen> found, Instant at, Visible visible) {
        Row counts = found.getT1();
        long known = counts.number("known");
        return new Overview(
                known,
                counts.number("visited"),
                counts.number("reachable"),
                counts.number("hosts"),
                counts.number("certificates"),
                counts.number("authorities"),
                counts.optionalInstant("newestVisit"),
                known == 0 ? 0 : (double) counts.number("fresh") / known,
                found.getT2().stream()
                        .map(Overviews::failure)
                        .filter(Overviews::isFailure)
                        .toList(),
                found.getT3().stream().map(row -> authority(row, visible)).toList(),
                found.getT4().stream()
                        .filter(row -> visible.shows(row, "domain"))
                        .map(row -> ChangeEntry.of(row, visible))
                        .toList(),
                OverviewCompleteness.of(at, revisit, known, found.getT5(), found.getT6()));
    }

    private static FailureCount failure(Row row) {
        Finding finding = Finding.of(row.text("kind"));
        return new FailureCount(
                finding.kind(), finding.level(), finding.title(), finding.meaning(), row.number("domains"));
    }

    /** What a domain does not offer, and says so, is no failure of it. */
    private static boolean isFailure(FailureCount count) {
        return count.level() != Level.NEUTRAL || count.kind().equals(FailureKind.INTERNAL.key());
    }

    private static AuthorityCount authority(Row row, Visible visible) {
        return new AuthorityCount(
                row.text("key"),
                visible.text(row.optionalText("title").orElse("")),
                row.number("certificates"),
                row.number("domains"));
    }
}
