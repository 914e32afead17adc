package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Mono;

/** What the crawl's own record says of a time: which crawlers were at work, and when they paused. */
@Component
final class Circumstances {

    private static final int RECORDS = 50;

    private final Graph graph;

    Circumstances(Graph graph) {
        this.graph = graph;
    }

    /** At one instant. */
    Mono<CrawlThen> at(Instant at, Visible visible) {
        return crawls(at).zipWith(pauses(at, at, visible)).map(found -> CrawlThen.of(found.getT1(), found.getT2(), at));
    }

    /** The pauses that lie in a span, newest first. */
    Mono<List<CrawlThen.Pause>> pauses(Instant from, Instant to, Visible visible) {
        Map<String, Object> span = Map.of("from", from.toEpochMilli(), "at", to.toEpochMilli(), "limit", RECORDS);
        return graph.read("query/pauses-between", span)
                .map(row -> CrawlThen.Pause.of(row, visible))
                .collectList();
    }

    /** The times in which crawlers were at work, as spans; of before the first nothing is recorded. */
    Mono<Watch> watch(Instant to) {
        return crawls(to).map(Watch::ofCrawls);
    }

    private Mono<List<Row>> crawls(Instant at) {
        return graph.read("query/crawls-at", Map.of("at", at.toEpochMilli(), "limit", RECORDS))
                .collectList();
    }
}
