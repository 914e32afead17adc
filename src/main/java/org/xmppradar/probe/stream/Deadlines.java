package org.xmppradar.probe.stream;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xmppradar.net.NetSettings;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** The clocks of a conversation. Bytes of the peer reset none of them; only reaching the next stage starts the next (X5). */
final class Deadlines {

    private final NetSettings settings;
    private final Duration left;
    private @Nullable EventExecutor executor;
    private @Nullable Consumer<Failure> late;
    private @Nullable ScheduledFuture<?> whole;
    private @Nullable ScheduledFuture<?> stage;

    /**
     * Clocks for one conversation.
     *
     * @param spent how long connecting took: it counts for the whole
     */
    Deadlines(NetSettings settings, Duration spent) {
        this.settings = settings;
        this.left = settings.endpointTimeout().minus(spent);
    }

    /** Starts the clock of the whole conversation. */
    void begin(EventExecutor loop, Consumer<Failure> whenLate) {
        executor = loop;
        late = whenLate;
        whole = after(left, "the whole conversation took too long");
    }

    /** Starts the clock for a stream header and features, or for the answer to STARTTLS. */
    void features() {
        restart(settings.featuresTimeout(), "no stream features");
    }

    /** Starts the clock for a TLS handshake. */
    void handshake() {
        restart(settings.tlsTimeout(), "no end of the TLS handshake");
    }

    /** Stops all clocks. */
    void end() {
        cancel(whole);
        cancel(stage);
    }

    private void restart(Duration patience, String detail) {
        cancel(stage);
        stage = after(patience, detail);
    }

    private @Nullable ScheduledFuture<?> after(Duration patience, String detail) {
        EventExecutor loop = executor;
        Consumer<Failure> whenLate = late;
        if (loop == null || whenLate == null) {
            throw new IllegalStateException("the conversation has not begun");
        }
        return loop.schedule(
                () -> whenLate.accept(new Failure(FailureKind.TIMED_OUT, detail)),
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void cancel(@Nullable ScheduledFuture<?> clock) {
        if (clock != null) {
            clock.cancel(false);
        }
    }
}
