package org.xmppradar.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransientException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/** How long to go on asking a database that is away: longer than the embedded one takes to come back after it died. */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** The pauses add up to two minutes: 0.1 + 0.2 + … + 1.6 s, then 40 times 3 s. */
    private static final int ATTEMPTS = 45;

    private static final int TIMES_ANEW = 3;

    private Patience() {}

    /**
     * What gathers many rows, begun anew where the database broke it off half-way, as it does when what it reads is written meanwhile
     * ({@code Neo.TransientError.Transaction.Outdated}). {@link Graph#read} by itself asks again only as long as it has given no row; that
     * of a database that is away is waited for there, and not once more here. Each subscription must gather for itself.
     */
    public static <T> Mono<T> gather(Mono<T> rows) {
        return rows.retryWhen(Retry.max(TIMES_ANEW)
                .filter(failure -> hasCause(failure, TransientException.class))
                .onRetryExhaustedThrow((spec, last) -> last.failure()));
    }

    static RetryBackoffSpec retry() {
        return Retry.backoff(ATTEMPTS, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .filter(Patience::isTransient)
                .onRetryExhaustedThrow((spec, last) -> last.failure());
    }

    static boolean isTransient(Throwable failure) {
        return hasCause(failure, RetryableException.class);
    }

    /** Spring Data wraps what the driver throws, so the causes are looked through. */
    private static boolean hasCause(Throwable failure, Class<?> kind) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
