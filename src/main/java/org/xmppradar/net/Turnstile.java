package org.xmppradar.net;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/** Lets callers through one at a time: at most so many inside at once, and at most one in each interval. First come, first served. */
public final class Turnstile {

    private final int places;
    private final long interval;
    private final int queueLimit;
    private final Scheduler scheduler;
    private final Deque<MonoSink<Pass>> queue = new ArrayDeque<>();
    private int inside;
    private long nextEntry = Long.MIN_VALUE;
    private boolean waking;

    /** @param longestWait bounds the queue: who would wait longer is turned away */
    public Turnstile(int places, double entriesPerSecond, Duration longestWait, Scheduler scheduler) {
        this.places = places;
        this.interval = Math.round(1e9 / entriesPerSecond);
        this.queueLimit = Math.clamp(longestWait.toNanos() / Math.max(1, interval), 1, 100_000);
        this.scheduler = scheduler;
    }

    /** A pass as soon as there is one; empty when the queue is too long to wait in. */
    public Mono<Pass> enter() {
        Mono<Pass> turn = Mono.create(sink -> {
            sink.onCancel(() -> leaveQueue(sink));
            join(sink);
            serve();
        });
        return turn.doOnDiscard(Pass.class, Pass::close);
    }

    private void join(MonoSink<Pass> sink) {
        boolean full;
        synchronized (this) {
            full = queue.size() >= queueLimit;
            if (!full) {
                queue.add(sink);
            }
        }
        if (full) {
            sink.success();
        }
    }

    private synchronized void leaveQueue(MonoSink<Pass> sink) {
        queue.remove(sink);
    }

    /** Hands out passes; outside of the lock, as whoever gets one goes on at once. */
    private void serve() {
        for (MonoSink<Pass> next = next(); next != null; next = next()) {
            next.success(new Pass(this::leave));
        }
    }

    private synchronized @Nullable MonoSink<Pass> next() {
        if (queue.isEmpty() || inside >= places) {
            return null;
        }
        long now = scheduler.now(TimeUnit.NANOSECONDS);
        if (now < nextEntry) {
            wakeAt(nextEntry - now);
            return null;
        }
        inside++;
        nextEntry = now + interval;
        return queue.remove();
    }

    private void wakeAt(long delay) {
        if (!waking) {
            waking = true;
            scheduler.schedule(this::wake, delay, TimeUnit.NANOSECONDS);
        }
    }

    private void wake() {
        synchronized (this) {
            waking = false;
        }
        serve();
    }

    private void leave() {
        synchronized (this) {
            inside--;
        }
        serve();
    }
}
