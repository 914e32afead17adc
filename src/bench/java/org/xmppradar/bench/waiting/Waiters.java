package org.xmppradar.bench.waiting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.Visitor;
import org.xmppradar.model.Service;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.StreamVisit;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Our side, in a JVM with a heap of its own: keeps so many visits going, and counts those that ended in time-outs. */
public final class Waiters {

    private static final int ADDRESSES = 1 << 16;
    static final Duration FILLING = Duration.ofSeconds(25);
    static final Duration COUNTING = Duration.ofSeconds(30);

    /**
     * More than wait: connecting and hanging up take time as well, and those who do are not waiting. Half of a second's worth.
     */
    private static final double COMING_AND_GOING = 1.10;

    private Waiters() {}

    /** Takes the port and how many are to wait. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int atOnce = (int) Math.round(Integer.parseInt(arguments[1]) * COMING_AND_GOING);
        AtomicLong timedOut = new AtomicLong();
        AtomicLong others = new AtomicLong();
        System.out.println(OtherProcess.READY);
        // All begin at the same moment, whenever each was ready.
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        try (Visitor visitor = new Visitor(List.of());
                HeapWatch heap = new HeapWatch()) {
            AtomicInteger next = new AtomicInteger();
            // Each goes on by itself: one flatMap over all would look through all of them at each end.
            Disposable visits = Flux.range(0, atOnce)
                    .flatMap(
                            _ -> Mono.defer(() -> visitor.visit(next.getAndIncrement() % ADDRESSES, Service.C2S, port))
                                    .doOnNext(visit ->
                                            (isTimedOut(visit) ? timedOut : others(visit, others)).incrementAndGet())
                                    .repeat()
                                    .then(),
                            atOnce)
                    .subscribe();
            Thread.sleep(FILLING);
            long before = timedOut.get();
            long begun = System.nanoTime();
            Thread.sleep(COUNTING);
            double perSecond = (timedOut.get() - before) / ((System.nanoTime() - begun) / 1e9);
            System.err.printf(
                    "%.0f targets/s; %d other ends; heap %.0f MiB at most, %.0f MiB live%n",
                    perSecond, others.get(), heap.most(), heap.mostLive());
            visits.dispose();
            System.out.println(perSecond + " " + heap.most() + " " + heap.mostLive());
        }
        System.exit(0);
    }

    private static AtomicLong others(StreamVisit visit, AtomicLong others) {
        if (others.get() == 0) {
            System.err.println("not waited for: " + visit.failure());
        }
        return others;
    }

    private static boolean isTimedOut(StreamVisit visit) {
        return visit.failure()
                .filter(failure -> failure.kind() == FailureKind.TIMED_OUT)
                .isPresent();
    }
}
