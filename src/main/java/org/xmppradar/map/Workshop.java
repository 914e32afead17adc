package org.xmppradar.map;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where layouts are made: few threads of the lowest priority, so that nobody who is served has to wait. What runs in parallel stays in the
 * pool in which it was begun. When the radar ends, a layout under way is dropped.
 */
final class Workshop implements AutoCloseable {

    private final ForkJoinPool pool;

    Workshop(int threads) {
        this.pool = new ForkJoinPool(threads, Workshop::thread, null, false);
    }

    @SuppressWarnings(
            "ThreadPriorityCheck") // A hint, for systems that take it; what bounds the work is how few threads there
    // are.
    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("map-" + thread.getPoolIndex());
        thread.setPriority(Thread.MIN_PRIORITY);
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
