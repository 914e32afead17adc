package org.xmppradar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.database.TestDatabase;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Statements go to a real database and come back as plain Java. */
final class GraphIT {

    private Graph graph;

    @BeforeEach
    void begin() {
        graph = TestDatabase.graph();
    }

    private Mono<Written> named(String... names) {
        return graph.write(tx -> Flux.fromArray(names)
                .concatMap(name -> tx.run("test/create-domain", Map.of("name", name)))
                .reduce(Written.NOTHING, Written::plus));
    }

    private List<String> names() {
        return graph.read("test/domains", Map.of())
                .map(row -> row.text("name"))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void countsWhatItWrites() {
        StepVerifier.create(named("a.example", "b.example"))
                .expectNext(new Written(2, 0, 0, 2))
                .verifyComplete();

        assertThat(names()).containsExactly("a.example", "b.example");
    }

    @Test
    void keepsAllOfATransactionOrNothing() {
        named("a.example").block();

        StepVerifier.create(named("b.example", "a.example")).verifyError(RuntimeException.class);

        assertThat(names()).containsExactly("a.example");
    }

    @Test
    void keepsNothingWhenTheWorkItselfFails() {
        Mono<Written> work = graph.write(tx -> tx.run("test/create-domain", Map.of("name", "a.example"))
                .then(Mono.error(new IllegalStateException("changed my mind"))));

        StepVerifier.create(work).verifyErrorMessage("changed my mind");

        assertThat(names()).isEmpty();
    }

    @Test
    void readsItsOwnWritesWithinATransaction() {
        Mono<List<String>> work = graph.write(tx -> tx.run("test/create-domain", Map.of("name", "a.example"))
                .thenMany(tx.read("test/domains", Map.of()))
                .map(row -> row.text("name"))
                .collectList());

        StepVerifier.create(work).expectNext(List.of("a.example")).verifyComplete();
    }

    @Test
    void finishesWorkThatGivesMoreThanOneResult() {
        graph.<Written>write(tx -> Flux.just("a.example", "b.example", "c.example")
                        .concatMap(name -> tx.run("test/create-domain", Map.of("name", name))))
                .block();

        assertThat(names()).hasSize(3);
    }

    @Test
    void givesPlainValues() {
        Map<String, Object> value = Map.of(
                "text",
                "ö",
                "number",
                7L,
                "decimal",
                0.5,
                "flag",
                true,
                "list",
                List.of(1L, 2L),
                "map",
                Map.of("at", 1000L));

        Row row = graph.read("test/echo", Map.of("value", value))
                .single()
                .blockOptional()
                .orElseThrow()
                .row("value");

        assertThat(row.text("text")).isEqualTo("ö");
        assertThat(row.number("number")).isEqualTo(7);
        assertThat(row.decimal("decimal")).isEqualTo(0.5);
        assertThat(row.flag("flag")).isTrue();
        assertThat(row.instants("list")).containsExactly(Instant.ofEpochMilli(1), Instant.ofEpochMilli(2));
        assertThat(row.row("map").instant("at")).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(row.optionalText("missing")).isEmpty();
    }

    @Test
    void refusesToGiveOutNodes() {
        named("a.example").block();

        StepVerifier.create(graph.read("test/nodes", Map.of()))
                .verifyErrorSatisfies(e -> assertThat(e).hasMessageContaining("column n holds a Node"));
    }

    @Test
    void refusesToWriteWhenReading() {
        StepVerifier.create(graph.read("test/create-domain", Map.of("name", "a.example")))
                .verifyErrorSatisfies(
                        e -> assertThat(e).hasMessageContaining("Writing in read access mode not allowed"));
    }

    @Test
    void knowsStatementsByNameOnly() {
        StepVerifier.create(graph.read("query/no-such-question", Map.of()))
                .verifyErrorMessage("there is no statement cypher/query/no-such-question.cypher");
        assertThatThrownBy(() -> new Statements().text("../application"))
                .hasMessage("\"../application\" is no name of a statement, such as query/domain");
    }
}
