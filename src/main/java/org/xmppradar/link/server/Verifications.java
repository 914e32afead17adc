package org.xmppradar.link.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import reactor.core.publisher.Mono;

/**
 * Asks domains about those who say that they are them. Each claim makes us call whom it names, so a stranger could have us call
 * anybody (threats.md D2): domains that we do not speak to ourselves are asked seldom, and everything is bounded by the claimant's
 * address and in all.
 */
final class Verifications {

    private static final int ADDRESSES = 10_000;
    private static final int AT_ONCE = 64;
    private static final int EXPECTED_BURST = 50;
    private static final int UNEXPECTED_BURST = 5;

    private final Function<Claim, Mono<Outcome<Boolean>>> asking;
    private final Predicate<DomainName> expected;
    private final AtomicInteger running = new AtomicInteger();
    private final Cache<String, Bucket> forExpected = allowances();
    private final Cache<String, Bucket> forUnexpected = allowances();

    /**
     * All verifications of one server.
     *
     * @param asking asks the claimed domain
     * @param expected whether we speak to a domain, so that it has a reason to call us
     */
    Verifications(Function<Claim, Mono<Outcome<Boolean>>> asking, Predicate<DomainName> expected) {
        this.asking = asking;
        this.expected = expected;
    }

    /** @param claimant where the claim comes from */
    Mono<Verdict> verify(InetAddress claimant, Claim claim) {
        return Mono.defer(() -> {
            if (!allowance(claimant, claim.domain()).tryConsume(1)) {
                return Mono.just(Verdict.TOO_MANY);
            }
            if (running.incrementAndGet() > AT_ONCE) {
                running.decrementAndGet();
                return Mono.just(Verdict.TOO_MANY);
            }
            return asking.apply(claim).map(Verifications::verdict).doFinally(_ -> running.decrementAndGet());
        });
    }

    private static Verdict verdict(Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Seen<Boolean>(Boolean valid) -> valid ? Verdict.VALID : Verdict.INVALID;
            case Outcome.Failed<Boolean>(Failure failure) ->
                failure.kind() == FailureKind.NO_ADDRESS || failure.kind() == FailureKind.SERVICE_NOT_OFFERED
                        ? Verdict.NOT_FOUND
                        : Verdict.NO_ANSWER;
        };
    }

    private Bucket allowance(InetAddress claimant, DomainName domain) {
        String source = Addresses.source(claimant);
        return expected.test(domain)
                ? forExpected.get(source, _ -> bucket(EXPECTED_BURST, 10))
                : forUnexpected.get(source, _ -> bucket(UNEXPECTED_BURST, 1));
    }

    private static Bucket bucket(int burst, int perSecond) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static Cache<String, Bucket> allowances() {
        return Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }
}
