package org.xmppradar.bench.time;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.xmppradar.graph.Graph.Transaction;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.Written;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long the statements of write transactions take, each added up: where to look when writing is slow. */
final class Stopwatch {

    private static final int SHOWN = 12;

    private final Map<String, LongAdder> nanoseconds = new ConcurrentHashMap<>();

    /** The transaction with its statements timed. */
    Transaction around(Transaction transaction) {
        return new Timed(transaction);
    }

    /** Tells what took longest since the last time, and begins anew. */
    void tell() {
        nanoseconds.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> -each.getValue().sum()))
                .limit(SHOWN)
                .forEach(each -> System.err.printf(
                        "  %-28s %8.1f s%n", each.getKey(), each.getValue().sum() / 1e9));
        nanoseconds.clear();
    }

    private void add(String statement, long begun) {
        nanoseconds.computeIfAbsent(statement, _ -> new LongAdder()).add(System.nanoTime() - begun);
    }

    private final class Timed implements Transaction {

        private final Transaction transaction;

        Timed(Transaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Flux<Row> read(String statement, Map<String, Object> parameters) {
            return Flux.defer(() -> {
                long begun = System.nanoTime();
                return transaction.read(statement, parameters).doFinally(_ -> add(statement, begun));
            });
        }

        @Override
        public Mono<Written> run(String statement, Map<String, Object> parameters) {
            return Mono.defer(() -> {
                long begun = System.nanoTime();
                return transaction.run(statement, parameters).doFinally(_ -> add(statement, begun));
            });
        }
    }
}
