package org.xmppradar.graph;

import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The only door to Neo4j. A statement is named by its path below {@code cypher/} without the ending, such as
 * {@code query/domain}; no other text can be sent.
 */
public interface Graph {

    /** The graph behind a connection. */
    static Graph over(Driver driver) {
        return over(driver, Room.UNKNOWN);
    }

    /** The same, written to only while there is room. */
    static Graph over(Driver driver, Room room) {
        return new Neo4jGraph(driver, room);
    }

    /** The rows that a statement returns, read in a transaction of its own; transient failures are retried. */
    Flux<Row> read(String statement, Map<String, Object> parameters);

    /**
     * Does {@code work} in one write transaction: all of it is kept, or nothing. When the database fails or restarts
     * meanwhile, the whole work is done again, so it must only depend on what it reads in the transaction. Fails with
     * {@link NoRoom} when the disk is full.
     */
    <T> Mono<T> write(Function<Transaction, ? extends Publisher<T>> work);

    /** What may be done inside {@link #write}. */
    interface Transaction {

        /** The rows that a statement returns. */
        Flux<Row> read(String statement, Map<String, Object> parameters);

        /** Runs a statement for what it changes. */
        Mono<Written> run(String statement, Map<String, Object> parameters);
    }
}
