package org.xmppradar.bench.drippers;

import java.time.Duration;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Visitor;
import org.xmppradar.bench.peer.XmppServer;
import org.xmppradar.model.Service;
import org.xmppradar.observation.Observation.StreamVisit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Visits to good peers that begin at a steady pace, however long those before them take. */
final class GoodVisits {

    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int AT_ONCE = 10_000;

    private static final int WARM_VISITS = 2_000;
    private static final int WARM_AT_ONCE = 8;

    private GoodVisits() {}

    /** As fast as they go, not at a pace: what is not compiled yet could not keep it. */
    static void warmUp(Visitor visitor) {
        Flux.range(0, WARM_VISITS)
                .flatMap(i -> visitor.visit(i % DrippersBench.GOOD, Service.C2S, XmppServer.C2S), WARM_AT_ONCE)
                .blockLast();
    }

    static VisitTimes during(Duration time, Visitor visitor) {
        List<Double> times = Flux.interval(BETWEEN)
                .take(time)
                .flatMap(i -> timed(visitor, (int) (i % DrippersBench.GOOD)), AT_ONCE)
                .collectList()
                .blockOptional()
                .orElseThrow();
        return new VisitTimes(times);
    }

    private static Mono<Double> timed(Visitor visitor, int i) {
        return Mono.defer(() -> {
            long begun = System.nanoTime();
            return visitor.visit(i, Service.C2S, XmppServer.C2S).map(visit -> {
                requireWhole(visit);
                return (System.nanoTime() - begun) / 1e6;
            });
        });
    }

    private static void requireWhole(StreamVisit visit) {
        if (visit.afterTls().isEmpty()) {
            throw new BenchFailure("a good peer was not seen whole: " + visit.failure());
        }
    }
}
