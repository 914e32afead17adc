package org.xmppradar.query;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import reactor.core.publisher.Mono;

/** Tells whether anything was written since somebody looked, without looking at it. */
@Component
public final class DataVersions {

    private final Graph graph;

    DataVersions(Graph graph) {
        this.graph = graph;
    }

    /** The version now. */
    public Mono<DataVersion> now() {
        return graph.read("query/data-version", Map.of())
                .single()
                .map(row -> new DataVersion(row.number("changes"), row.number("relationships")));
    }
}
