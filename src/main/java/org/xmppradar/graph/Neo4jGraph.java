package org.xmppradar.graph;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import org.neo4j.driver.summary.SummaryCounters;
import org.reactivestreams.Publisher;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The graph over Bolt: Spring Data's client and transactions, without its entity mapping, which costs four times as much. */
final class Neo4jGraph implements Graph {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final Statements statements = new Statements();
    private final TransactionalOperator writing;
    private final Running running;
    private final Room room;

    Neo4jGraph(Driver driver, Room room) {
        this.driver = driver;
        this.room = room;
        this.writing = TransactionalOperator.create(new ReactiveNeo4jTransactionManager(driver));
        this.running = new Running(ReactiveNeo4jClient.create(driver), statements);
    }

    /**
     * One statement is a transaction by itself: to begin and to end one would be two more journeys to the database, which Spring Data's client
     * makes, as without them it cannot say that nothing may be written. Only what has not yet given a row is asked again: a second answer must
     * not be appended to half of the first.
     */
    @Override
    public Flux<Row> read(String statement, Map<String, Object> parameters) {
        return Flux.defer(() -> {
            AtomicBoolean given = new AtomicBoolean();
            return alone(statement, parameters)
                    .doOnNext(row -> given.set(true))
                    .retryWhen(Patience.retry().filter(e -> !given.get() && Patience.isTransient(e)));
        });
    }

    private Flux<Row> alone(String statement, Map<String, Object> parameters) {
        return Flux.usingWhen(
                Mono.fromSupplier(() -> driver.session(ReactiveSession.class, READING)),
                session -> Mono.from(session.run(statements.text(statement), parameters))
                        .flatMapMany(ReactiveResult::records)
                        .map(PlainValues::row),
                ReactiveSession::close);
    }

    @Override
    public <T> Mono<T> write(Function<Transaction, ? extends Publisher<T>> work) {
        Mono<T> written = Flux.defer(() -> work.apply(running))
                .takeLast(1)
                .singleOrEmpty()
                .as(writing::transactional);
        return Mono.fromRunnable(room::check).then(written).retryWhen(Patience.retry());
    }

    /** Statements within the transaction that the subscriber's context carries. */
    private record Running(ReactiveNeo4jClient client, Statements statements) implements Transaction {

        @Override
        public Flux<Row> read(String statement, Map<String, Object> parameters) {
            return Flux.defer(() -> client.query(statements.text(statement))
                    .bindAll(parameters)
                    .fetchAs(Row.class)
                    .mappedBy((types, answer) -> PlainValues.row(answer))
                    .all());
        }

        @Override
        public Mono<Written> run(String statement, Map<String, Object> parameters) {
            return Mono.defer(() -> client.query(statements.text(statement))
                            .bindAll(parameters)
                            .run())
                    .map(summary -> written(summary.counters()));
        }

        private static Written written(SummaryCounters counters) {
            return new Written(
                    counters.nodesCreated(),
                    counters.relationshipsCreated(),
                    counters.relationshipsDeleted(),
                    counters.propertiesSet());
        }
    }
}
