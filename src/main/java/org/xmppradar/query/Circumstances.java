package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.query.CrawlThen.Pause;
import reactor.core.publisher.Mono;

/** What the crawl's own record says of a time: which crawlers were at work, and when they paused. */
@Component
final class Circumstances {

    private static final int RECORDS = 50;

    private final Graph graph;

    Circumstances(Graph graph) {
        this.graph = graph;
    }

    /**
     * The record of a span.
     *
     * @param crawls the crawlers that had been started by its end, those that wrote last first
     * @param pauses those that lie in it, newest first
     */
    record Recorded(List<Row> crawls, List<Pause> pauses) {

        /** The times in which crawlers were at work, as spans; of before the first nothing is recorded. */
        Watch watch() {
            return Watch.ofCrawls(crawls);
        }

        /** What of it stands at an instant, its only one. */
        CrawlThen then(Instant at) {
            return CrawlThen.of(crawls, pauses, at);
        }
    }

    /** From the columns of a row. */
    static Recorded recorded(Row row, Visible visible) {
        return new Recorded(
                row.rows("crawls"),
                row.rows("pauses").stream()
                        .map(pause -> Pause.of(pause, visible))
                        .toList());
    }

    /** At one instant. */
    Mono<CrawlThen> at(Instant at, Visible visible) {
        return between(at, at, visible).map(found -> found.then(at));
    }

    /** In a span of time. */
    Mono<Recorded> between(Instant from, Instant to, Visible visible) {
        return graph.read(
                        "query/crawl-then",
                        Map.of("from", from.toEpochMilli(), "at", to.toEpochMilli(), "limit", RECORDS))
                .single()
                .map(row -> recorded(row, visible));
    }
}
