package org.xmppradar.net;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps us from being a burden to one host, to one network, or to all the networks of one operator, however many domains lead
 * there (threats.md D2). The address is asked first, then its /24 or /48, then its autonomous system where that is known: always
 * in this order, so that no two connections can wait for each other.
 */
final class DestinationBudget {

    private static final int REMEMBERED = 100_000;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(15);
    private static final int NETWORK_V4 = 24;
    private static final int NETWORK_V6 = 48;

    private final LoadingCache<InetAddress, Turnstile> addresses;
    private final LoadingCache<AddressBlock, Turnstile> networks;
    private final LoadingCache<Long, Turnstile> systems;
    private final Networks table;

    DestinationBudget(NetSettings settings, Networks table, Scheduler scheduler) {
        this.table = table;
        this.addresses = bounded().build(_ -> turnstile(settings, 1, scheduler));
        this.networks = bounded().build(_ -> turnstile(settings, settings.networkShare(), scheduler));
        this.systems = bounded()
                .build(_ -> new Turnstile(
                        settings.socketsPerAs(), settings.connectsPerSecondPerAs(), settings.longestWait(), scheduler));
    }

    /**
     * The right to connect to {@code address} once its turn has come; empty when too many wait already. An address in disguise
     * counts as the one that it leads to.
     */
    Mono<Pass> acquire(InetAddress address) {
        InetAddress bare = AddressGuard.unwrapped(address);
        Mono<Pass> near = then(
                addresses.get(bare).enter(), () -> networks.get(network(bare)).enter());
        return table.of(bare)
                .map(Network::asn)
                .map(asn -> then(near, () -> systems.get(asn).enter()))
                .orElse(near)
                .doOnDiscard(Pass.class, Pass::close);
    }

    /** Both passes as one: the first is kept while the second is waited for, and given back if that never comes. */
    private static Mono<Pass> then(Mono<Pass> first, Supplier<Mono<Pass>> second) {
        return first.flatMap(own -> second.get()
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
