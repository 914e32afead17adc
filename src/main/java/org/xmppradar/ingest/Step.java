package org.xmppradar.ingest;

import java.util.List;
import java.util.Map;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import reactor.core.publisher.Mono;

/** One statement of {@code cypher/ingest} and its rows. */
record Step(String statement, List<Map<String, Object>> rows) {

    Mono<Written> run(Graph.Transaction transaction) {
        return rows.isEmpty() ? Mono.just(Written.NOTHING) : transaction.run(statement, Map.of("rows", rows));
    }
}
