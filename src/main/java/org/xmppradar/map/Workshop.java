package org.xmppradar.map;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where layouts are made: few threads of its own, so that those who are served have the other cores (a thread's priority means nothing to
 * Linux). What runs in parallel stays in the pool in which it was begun. When the radar ends, a layout under way is dropped.
 */
final class Workshop implements AutoCloseable {

    private final ForkJoinPool pool;

    Workshop(int threads) {
        this.pool = new ForkJoinPool(threads, Workshop::thread, null, false);
    }

    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("map-" + thread.getPoolIndex());
        return thread;
    }

    <T> Mono<T> make(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.fromExecutor(pool));
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
