package org.xmppradar.map;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.xmppradar.graph.TooLarge;
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

    /** What does not fit into the memory is an error like any other: all that was made for it is garbage then, and the radar goes on. */
    <T> Mono<T> make(Callable<T> work) {
        return Mono.fromCallable(() -> within(work)).subscribeOn(Schedulers.fromExecutor(pool));
    }

    private static <T> T within(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (OutOfMemoryError large) {
            throw new TooLarge(large, ", or lay out fewer links by radar.map.most-links");
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
