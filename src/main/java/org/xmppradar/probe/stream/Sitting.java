package org.xmppradar.probe.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xmppradar.certificate.Judged;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import reactor.core.Disposable;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/** One chain before the judge, from when a thread has taken it up. */
final class Sitting implements Runnable {

    private static final Outcome<Judged> UNREADABLE =
            Outcome.failed(FailureKind.TLS_HANDSHAKE_FAILED, "the certificate cannot be read");
    private static final Outcome<Judged> TOO_DEEP =
            Outcome.failed(FailureKind.LIMIT_EXCEEDED, "the certificates are nested too deeply to be judged");
    private static final Outcome<Judged> TOO_LONG =
            Outcome.failed(FailureKind.LIMIT_EXCEEDED, "judging the certificates took too long");

    private final Supplier<Optional<Judged>> judging;
    private final Duration limit;
    private final Consumer<Boolean> away;
    private final MonoSink<Outcome<Judged>> verdict;
    private @Nullable Thread thread;
    private boolean late;

    /** @param away told true when the thread has not come back in time, and false when it comes back after that */
    Sitting(
            Supplier<Optional<Judged>> judging,
            Duration limit,
            Consumer<Boolean> away,
            MonoSink<Outcome<Judged>> verdict) {
        this.judging = judging;
        this.limit = limit;
        this.away = away;
        this.verdict = verdict;
    }

    @Override
    public void run() {
        begin();
        Disposable deadline = Schedulers.parallel().schedule(this::giveUp, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            verdict.success(outcome());
        } catch (RuntimeException broken) {
            verdict.error(broken);
        } finally {
            deadline.dispose();
            end();
        }
    }

    private Outcome<Judged> outcome() {
        try {
            return judging.get().map(Outcome::seen).orElse(UNREADABLE);
        } catch (StackOverflowError nested) {
            return TOO_DEEP;
        }
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
    }

    /** The thread goes on to other work: it is not interrupted any more. */
    private synchronized void end() {
        thread = null;
        if (late) {
            boolean _ = Thread.interrupted();
            away.accept(false);
        }
    }

    private synchronized void giveUp() {
        if (thread != null) {
            late = true;
            thread.interrupt();
            away.accept(true);
            verdict.success(TOO_LONG);
        }
    }
}
