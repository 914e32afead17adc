package org.xmppradar.ingest;

import java.time.Instant;
import java.util.Map;
import org.xmppradar.graph.Graph;
import org.xmppradar.model.Interval;
import reactor.core.publisher.Mono;

/** Crawls and their pauses, kept in the graph. {@code (:Crawl)}, {@code (:Pause)} */
final class GraphCrawlLog implements CrawlLog {

    private final Graph graph;
    private final Hindsight hindsight;

    GraphCrawlLog(Graph graph) {
        this.graph = graph;
        this.hindsight = new Hindsight(graph);
    }

    @Override
    public Mono<Void> began(CrawlRun run) {
        Map<String, Object> now = Map.of("now", run.startedAt().toEpochMilli());
        return graph.write(transaction -> transaction.run("ingest/pauses-end", now))
                .then(alive(run, run.startedAt()));
    }

    @Override
    public Mono<Void> alive(CrawlRun run, Instant at) {
        Map<String, Object> parameters = Map.of(
                "id",
                run.id(),
                "startedAt",
                run.startedAt().toEpochMilli(),
                "lastAt",
                at.toEpochMilli(),
                "probes",
                run.probes());
        return graph.write(transaction -> transaction.run("ingest/crawl", parameters))
                .then(hindsight.look(at));
    }

    @Override
    public Mono<Void> paused(Instant from, String reason, long asked, long failed) {
        return resumed(from, Interval.OPEN, reason, asked, failed);
    }

    @Override
    public Mono<Void> resumed(Instant from, Instant until, String reason, long asked, long failed) {
        Map<String, Object> parameters = Map.of(
                "from", from.toEpochMilli(),
                "until", until.toEpochMilli(),
                "reason", reason,
                "asked", asked,
                "failed", failed);
        return graph.write(transaction -> transaction.run("ingest/pause", parameters))
                .then();
    }
}
