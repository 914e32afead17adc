package org.xmppradar.probe.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.Judged;
import org.xmppradar.certificate.Reference;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Has certificates judged on threads of its own, for so long and no longer (threats.md X7). A thread that does not come back in
 * time cannot be ended, but it can be replaced: as long as it is away, the pool has one more. When even those that may be away are
 * all away, judging waits for them, and nothing else does.
 */
final class Judging {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_AWAY = 32;

    /** Whoever judges. */
    interface Judge {

        /** Empty when the leaf cannot be read. */
        Optional<Judged> judge(List<byte[]> chain, Reference reference, DaneRecords tlsa, Instant now);
    }

    private final Judge judge;
    private final Duration limit;
    private final int atOnce;
    private final ThreadPoolExecutor threads;
    private int away;

    Judging(Judge judge) {
        this(judge, LIMIT, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    Judging(Judge judge, Duration limit, int atOnce) {
        this.judge = judge;
        this.limit = limit;
        this.atOnce = atOnce;
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("judge-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** The verdict, or why there is none; an error only when the judge himself is broken. */
    Mono<Outcome<Judged>> judge(List<byte[]> chain, Reference reference, DaneRecords tlsa, Instant now) {
        Mono<Outcome<Judged>> verdict = Mono.create(sink -> {
            Sitting sitting = new Sitting(() -> judge.judge(chain, reference, tlsa, now), limit, this::isAway, sink);
            sink.onCancel(() -> threads.remove(sitting));
            threads.execute(sitting);
        });
        return verdict.timeout(
                        LONGEST_WAIT, Mono.just(Outcome.failed(FailureKind.INTERNAL, "nobody was free to judge")))
                .publishOn(Schedulers.parallel());
    }

    /** How many threads there may be. */
    int places() {
        return threads.getMaximumPoolSize();
    }

    private synchronized void isAway(boolean gone) {
        away += gone ? 1 : -1;
        int places = atOnce + Math.min(away, MOST_AWAY);
        if (places > threads.getMaximumPoolSize()) {
            threads.setMaximumPoolSize(places);
            threads.setCorePoolSize(places);
        } else {
            threads.setCorePoolSize(places);
            threads.setMaximumPoolSize(places);
        }
    }
}
