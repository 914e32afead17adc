package org.xmppradar.net;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.InetAddress;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps us from being a burden to one host, or one network, however many domains lead there (threats.md D2). The address is
 * asked first and then its network, always in this order, so that no two connections can wait for each other.
 */
final class DestinationBudget {

    private static final int REMEMBERED = 100_000;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(15);
    private static final int NETWORK_V4 = 24;
    private static final int NETWORK_V6 = 48;

    private final LoadingCache<InetAddress, Turnstile> addresses;
    private final LoadingCache<AddressBlock, Turnstile> networks;

    DestinationBudget(NetSettings settings, Scheduler scheduler) {
        this.addresses = bounded().build(address -> turnstile(settings, 1, scheduler));
        this.networks = bounded().build(network -> turnstile(settings, settings.networkShare(), scheduler));
    }

    /** The right to connect to {@code address} once its turn has come; empty when too many wait already. */
    Mono<Pass> acquire(InetAddress address) {
        return addresses
                .get(address)
                .enter()
                .flatMap(own -> networks.get(network(address))
                        .enter()
                        .map(shared -> new Pass(() -> giveBack(own, shared)))
                        .switchIfEmpty(Mono.fromRunnable(own::close))
                        .doOnCancel(own::close));
    }

    private static void giveBack(Pass own, Pass shared) {
        shared.close();
        own.close();
    }

    private static AddressBlock network(InetAddress address) {
        return AddressBlock.around(address, address.getAddress().length == 4 ? NETWORK_V4 : NETWORK_V6);
    }

    private static Turnstile turnstile(NetSettings settings, int share, Scheduler scheduler) {
        return new Turnstile(
                settings.socketsPerAddress() * share,
                settings.connectsPerSecond() * share,
                settings.longestWait(),
                scheduler);
    }

    private static Caffeine<Object, Object> bounded() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(FORGET_AFTER);
    }
}
