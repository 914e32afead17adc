package org.xmppradar.bench.drippers;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.Visitor;
import org.xmppradar.model.Service;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many visits to slow peers, kept in progress until they are ended. */
final class Drips {

    private static final int PATIENCE = 600;
    private static final long BETWEEN_LOOKS = 100;

    /** A dripper is given up after so many milliseconds: the features' deadline. */
    private static final long DEADLINE = 10_000;

    /** Some are always between one peer and the next. */
    private static final double SPARE = 1.05;

    private final Disposable visits;
    private final OtherProcess server;

    private Drips(Disposable visits, OtherProcess server) {
        this.visits = visits;
        this.server = server;
    }

    /** Returns when so many drip. */
    static Drips begin(Visitor visitor, int number, int port, OtherProcess server)
            throws IOException, InterruptedException {
        Disposable visits = Flux.range(0, (int) (number * SPARE))
                .flatMap(i -> dripping(visitor, i, port), Integer.MAX_VALUE)
                .subscribe();
        Drips drips = new Drips(visits, server);
        drips.await(number, Integer.MAX_VALUE);
        return drips;
    }

    /**
     * One visit after the other; the first at its own moment, as nobody would begin ten thousand in the same one. Nothing is told of them:
     * the flatMap would look through all at each end.
     */
    private static Mono<Void> dripping(Visitor visitor, int i, int port) {
        Duration first = Duration.ofMillis(ThreadLocalRandom.current().nextLong(DEADLINE));
        return Mono.defer(() -> visitor.visit(i, Service.C2S, port))
                .repeat()
                .then()
                .delaySubscription(first);
    }

    /** How many drip at this moment, as the server counts them. */
    int now() throws IOException {
        return Integer.parseInt(server.ask("now"));
    }

    private void await(int least, int most) throws IOException, InterruptedException {
        for (int looks = 0; now() < least || now() > most; looks++) {
            if (looks > PATIENCE) {
                throw new BenchFailure("there are %d drips, not %d to %d".formatted(now(), least, most));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Hangs up, and returns when the server has noticed. */
    void end() throws IOException, InterruptedException {
        visits.dispose();
        await(0, 0);
    }
}
