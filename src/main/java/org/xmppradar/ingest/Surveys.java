package org.xmppradar.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xmppradar.graph.Graph;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.observation.TlsVersion;
import reactor.core.publisher.Mono;

/** What the graph knows of earlier TLS surveys: their scopes in {@code seenScopes} and {@code seenAt} of {@code (:Domain)}. */
public final class Surveys {

    private final Graph graph;

    Surveys(Graph graph) {
        this.graph = graph;
    }

    /** When a domain's endpoint was last asked which versions it accepts; one of them it always answers. */
    public Mono<Instant> last(DomainName domain, Endpoint endpoint) {
        List<String> scopes = Stream.of(TlsVersion.values())
                .map(version -> Scope.accepts(version.key(), endpoint).key())
                .toList();
        return graph.read("frontier/surveyed", Map.of("name", domain.ascii(), "scopes", scopes))
                .next()
                .map(row -> row.instant("at"));
    }
}
