package org.xmppradar.bench.bulk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.Written;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The graph as ingest meets it in a first crawl, in which everybody is willing to be named. */
final class WrittenDown implements Graph {

    private final FirstCrawl crawl;

    WrittenDown(FirstCrawl crawl) {
        this.crawl = crawl;
    }

    @Override
    public Flux<Row> read(String statement, Map<String, Object> parameters) {
        return Flux.error(new BenchFailure("ingest does not ask " + statement));
    }

    @Override
    public <T> Mono<T> write(Function<Transaction, ? extends Publisher<T>> work) {
        return Flux.defer(() -> work.apply(new Writing(crawl)))
                .takeLast(1)
                .singleOrEmpty()
                .doOnSuccess(_ -> crawl.endOfBatch());
    }

    private record Writing(FirstCrawl crawl) implements Transaction {

        @Override
        public Flux<Row> read(String statement, Map<String, Object> parameters) {
            List<String> names = new Row(parameters).texts("names");
            return switch (statement) {
                case "ingest/willing" -> Flux.just(new Row(Map.of("willing", names)));
                case "ingest/known-domains" ->
                    Flux.fromIterable(names).map(name -> new Row(Map.of("name", name, "visits", 0L, "failures", 0L)));
                case "ingest/known-hosts" -> Flux.defer(() -> Flux.fromIterable(crawl.knownHosts(names)));
                case "ingest/facts-of-hosts" -> Flux.defer(() -> Flux.fromIterable(crawl.factsOfHosts(names)));
                default -> Flux.error(new BenchFailure("ingest does not ask " + statement));
            };
        }

        @Override
        public Mono<Written> run(String statement, Map<String, Object> parameters) {
            return Mono.fromRunnable(() -> write(statement, new Row(parameters)))
                    .thenReturn(Written.NOTHING);
        }

        private void write(String statement, Row parameters) {
            if (statement.equals("ingest/number-changes")) {
                crawl.number(parameters.texts("ids"));
            } else {
                crawl.run(statement, parameters.rows("rows"));
            }
        }
    }
}
