package org.xmppradar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PatienceTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void whatWasBrokenOffHalfWayIsGatheredAnewAndNothingTwice() {
        Mono<List<String>> rows =
                gathering(new TransientException("Neo.TransientError.Transaction.Outdated", "outdated data"));

        assertThat(Patience.gather(rows).block(LONG)).containsExactly("first", "second");
        assertThat(begun).hasValue(2);
    }

    @Test
    void whatWouldFailAgainFailsAtOnce() {
        Mono<List<String>> rows = gathering(new ClientException("Neo.ClientError.Statement.SyntaxError", "syntax"));

        assertThatThrownBy(() -> Patience.gather(rows).block(LONG)).isInstanceOf(ClientException.class);
        assertThat(begun).hasValue(1);
    }

    /** Reading has waited for it, two minutes long. */
    @Test
    void aDatabaseThatIsAwayIsNotWaitedForOnceMore() {
        Mono<List<String>> rows = gathering(new ServiceUnavailableException("away"));

        assertThatThrownBy(() -> Patience.gather(rows).block(LONG)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(begun).hasValue(1);
    }

    /** Two rows; the first time it fails after one. */
    private Mono<List<String>> gathering(Neo4jException failure) {
        return Mono.defer(() -> {
            List<String> gathered = new ArrayList<>();
            Flux<String> second = begun.incrementAndGet() == 1 ? Flux.error(failure) : Flux.just("second");
            return Flux.just("first").concatWith(second).doOnNext(gathered::add).then(Mono.just(gathered));
        });
    }
}
