package org.xmppradar.bench.waiting;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks at this JVM's heap ten times a second. */
public final class HeapWatch implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final double MEBIBYTE = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile long most;
    private volatile long mostLive;

    public HeapWatch() {
        ScheduledFuture<?> _ = clock.scheduleAtFixedRate(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        most = Math.max(
                most,
                pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum());
        mostLive = Math.max(
                mostLive,
                pools.stream()
                        .mapToLong(pool -> used(pool.getCollectionUsage()))
                        .sum());
    }

    private static long used(MemoryUsage usage) {
        return usage == null ? 0 : usage.getUsed();
    }

    /** How many MiB were used at most. */
    public double most() {
        return most / MEBIBYTE;
    }

    /** What the last collections of all pools left, at most. */
    public double mostLive() {
        return mostLive / MEBIBYTE;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
