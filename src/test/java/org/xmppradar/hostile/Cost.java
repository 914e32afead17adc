package org.xmppradar.hostile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an attack costs us.
 *
 * @param milliseconds processor time of our own threads; never wall-clock time, which other programs spend
 * @param bytes what the peer got rid of: what was read, and at most some buffers more
 */
record Cost(long milliseconds, long bytes) {

    /** A visit may cost so much and no more, whatever the peer does: a second, and what one connection may send in all (X2). */
    static final Cost USUAL = new Cost(1_000, 1 << 20);

    /** Peers play on virtual threads and the tests wait on the main one: neither counts. */
    private static final Pattern OURS = Pattern.compile("(dial|parallel|boundedElastic|reactor|dnsjava).*");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Nanoseconds that our threads have computed until now. */
    static long spent() {
        return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> OURS.matcher(thread.getThreadName()).matches())
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }
}
