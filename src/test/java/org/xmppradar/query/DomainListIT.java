package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A list while all domains are being read to count them, as after a start over a large graph. */
class DomainListIT {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final DomainFilter ALL = new DomainFilter("", "", Map.of());

    private static Instant now;

    private final CompletableFuture<String> gate = new CompletableFuture<>();
    private final AtomicInteger readings = new AtomicInteger();
    private final DomainList list = list(new Gated(Site.bean(Graph.class), gate, readings));

    @BeforeAll
    static void fill() {
        now = Site.filled();
    }

    /** The real graph, which answers what all domains are only when it may. */
    private record Gated(Graph graph, CompletableFuture<String> gate, AtomicInteger readings) implements Graph {

        @Override
        public Flux<Row> read(String statement, Map<String, Object> parameters) {
            return statement.equals("query/federation-domains")
                    ? Flux.defer(() -> {
                        readings.incrementAndGet();
                        return Mono.fromFuture(gate, true).thenMany(graph.read(statement, parameters));
                    })
                    : graph.read(statement, parameters);
        }

        @Override
        public <T> Mono<T> write(Function<Transaction, ? extends Publisher<T>> work) {
            return graph.write(work);
        }
    }

    private static DomainList list(Graph graph) {
        Clock clock = Site.bean(Clock.class);
        Federations federations = new Federations(graph, Site.bean(DataVersions.class), clock);
        DomainTables tables = new DomainTables(
                graph, federations, Site.bean(Visibility.class), Site.bean(AddressNetworks.class), clock);
        return new DomainList(graph, tables, Site.bean(DomainSearch.class));
    }

    private DomainListing counted() {
        return list.counted(ALL, DomainOrder.NAME, "", 50, Instant.now())
                .blockOptional(LONG)
                .orElseThrow();
    }

    @Test
    void namesAreListedBeforeTheyAreCountedAndTheCountingGoesOn() {
        DomainListing before = counted();
        assertThat(before.page().domains()).hasSize(Fixture.DOMAINS);
        assertThat(before.facets()).isEmpty();

        Mono<DomainFacets> waiting = list.facets(ALL, Instant.now()).cache();
        waiting.subscribe();
        gate.complete("open");

        assertThat(waiting.blockOptional(LONG).orElseThrow().all()).isEqualTo(Fixture.DOMAINS);
        assertThat(counted().facets()).isPresent();
        assertThat(readings).hasValue(1);
    }

    @Test
    void whoWantsOnlyNamesNeedNothingCounted() {
        assertThat(list.find(ALL, DomainOrder.NAME, "", 50, now)
                        .blockOptional(LONG)
                        .orElseThrow()
                        .domains())
                .hasSize(Fixture.DOMAINS);
        assertThat(readings).hasValue(0);
    }
}
