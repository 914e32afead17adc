package org.xmppradar.link.server;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a line. Until it is settled no byte of the peer resets any of them (X5); then only silence counts.
 */
final class Clocks {

    private final EventExecutor loop;
    private final Consumer<String> late;
    private @Nullable ScheduledFuture<?> whole;
    private @Nullable ScheduledFuture<?> stage;
    private long lastWord = System.nanoTime();

    Clocks(EventExecutor loop, Consumer<String> late) {
        this.loop = loop;
        this.late = late;
    }

    /** All until the line is settled. */
    void whole(Duration patience) {
        whole = after(patience, () -> late.accept("the whole conversation took too long"));
    }

    /** One stage; the next one replaces it. */
    void stage(Duration patience, String what) {
        cancel(stage);
        stage = after(patience, () -> late.accept(what));
    }

    /** From now on only silence ends the line. */
    void settled(Duration idle, Runnable whenIdle) {
        end();
        lastWord = System.nanoTime();
        watch(idle, idle, whenIdle);
    }

    private void watch(Duration next, Duration idle, Runnable whenIdle) {
        stage = after(next, () -> {
            Duration left = idle.minusNanos(System.nanoTime() - lastWord);
            if (left.isPositive()) {
                watch(left, idle, whenIdle);
            } else {
                whenIdle.run();
            }
        });
    }

    /** Something was said, by either side. */
    void word() {
        lastWord = System.nanoTime();
    }

    void end() {
        cancel(whole);
        cancel(stage);
    }

    private ScheduledFuture<?> after(Duration patience, Runnable then) {
        return loop.schedule(then, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void cancel(@Nullable ScheduledFuture<?> clock) {
        if (clock != null) {
            clock.cancel(false);
        }
    }
}
