package org.xmppradar.net;

import com.github.benmanes.caffeine.cache.Ticker;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xmppradar.net.Dialed.Connected;
import org.xmppradar.net.Dialed.NotConnected;
import org.xmppradar.net.Dialed.Reason;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one way to open a socket. It connects to literal addresses that the guard allows, at the pace that the budget allows,
 * and sees to it that every connection ends (threats.md S1, S2, X2, X5, D2).
 */
public final class Dialer {

    private static final int ADDRESSES_PER_TARGET = 8;

    private final NetSettings settings;
    private final AddressGuard guard;
    private final DestinationBudget budget;
    private final Refusals refusals = new Refusals(Ticker.systemTicker());
    private final Bootstrap bootstrap;

    Dialer(NetSettings settings, AddressGuard guard, DestinationBudget budget, EventLoopGroup loops) {
        this.settings = settings;
        this.guard = guard;
        this.budget = budget;
        this.bootstrap = new Bootstrap()
                .group(loops)
                .channel(SocketKind.BEST.outgoing())
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connectTimeout().toMillis()));
    }

    /** Tries the addresses in their order until one connects. Never fails; cancelling closes what was opened. */
    public Mono<Dialed> dial(List<InetAddress> addresses, int port) {
        return dial(addresses, port, Stay.ofVisit(settings));
    }

    /** The same for a connection that may stay longer, or send more, than a visit's. */
    public Mono<Dialed> dial(List<InetAddress> addresses, int port, Stay stay) {
        if (addresses.isEmpty()) {
            return Mono.just(new NotConnected(Optional.empty(), Reason.NO_ADDRESS, "", Duration.ZERO));
        }
        if (!PortRule.allows(port)) {
            return Mono.just(not(addresses.getFirst(), Reason.PORT_NOT_ALLOWED, "port " + port, Duration.ZERO));
        }
        List<InetAddress> allowed = addresses.stream()
                .filter(guard::allows)
                .limit(ADDRESSES_PER_TARGET)
                .toList();
        if (allowed.isEmpty()) {
            return Mono.just(notAllowed(addresses.getFirst(), Duration.ZERO));
        }
        return Flux.fromIterable(allowed)
                .concatMap(address -> turn(address, port, stay), 1)
                .takeUntil(Connected.class::isInstance)
                .reduce(Dialer::together);
    }

    private Mono<Dialed> turn(InetAddress address, int port, Stay stay) {
        if (refusals.areEnough(address)) {
            return Mono.just(not(address, Reason.LEFT_ALONE, address.getHostAddress(), Duration.ZERO));
        }
        return budget.acquire(address)
                .flatMap(pass -> connect(new InetSocketAddress(address, port), pass, stay))
                .switchIfEmpty(Mono.just(not(address, Reason.NO_TURN, address.getHostAddress(), Duration.ZERO)));
    }

    private Mono<Dialed> connect(InetSocketAddress target, Pass pass, Stay stay) {
        return Mono.create(sink -> {
            long begun = System.nanoTime();
            ChannelFuture connecting = bootstrap.clone().handler(limits(stay)).connect(target);
            Channel channel = connecting.channel();
            channel.closeFuture().addListener(closed -> pass.close());
            sink.onCancel(() -> close(channel));
            connecting.addListener(done -> {
                if (!done.isSuccess() || !stay.holdsPlace()) {
                    pass.close();
                }
                sink.success(
                        settle(connecting, target.getAddress(), stay, Duration.ofNanos(System.nanoTime() - begun)));
            });
        });
    }

    private static ChannelHandler limits(Stay stay) {
        return new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new ByteLimit(stay.bytes()));
            }
        };
    }

    private Dialed settle(ChannelFuture connecting, InetAddress address, Stay stay, Duration took) {
        Throwable cause = connecting.cause();
        if (cause != null) {
            close(connecting.channel());
            Reason reason = ConnectFailure.reason(cause);
            refusals.refused(address, reason);
            return not(address, reason, ConnectFailure.detail(cause), took);
        }
        refusals.welcomed(address);
        InetAddress remote = ((InetSocketAddress) connecting.channel().remoteAddress()).getAddress();
        if (!guard.allows(remote)) {
            close(connecting.channel());
            return notAllowed(remote, took);
        }
        endInTime(connecting.channel(), stay);
        return new Connected(connecting.channel(), address, took);
    }

    private static void endInTime(Channel channel, Stay stay) {
        Future<?> end = channel.eventLoop()
                .schedule(() -> close(channel), stay.longest().toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> end.cancel(false));
    }

    /** A channel that never came to be, as this machine had no file left for it, is not open, cannot be closed, and never says so. */
    private static void close(Channel channel) {
        if (channel.isOpen()) {
            ChannelFuture _ = channel.close();
        }
    }

    /** The last attempt tells the story, but one that was not made: with it, nobody knows whether the target can be reached. */
    private static Dialed together(Dialed before, Dialed last) {
        Duration took = before.took().plus(last.took());
        return switch (last) {
            case Connected connected -> new Connected(connected.channel(), connected.address(), took);
            case NotConnected failed -> {
                NotConnected telling =
                        before instanceof NotConnected first && first.reason().isOurs() ? first : failed;
                yield new NotConnected(telling.address(), telling.reason(), telling.detail(), took);
            }
        };
    }

    private static NotConnected notAllowed(InetAddress address, Duration took) {
        return not(address, Reason.ADDRESS_NOT_ALLOWED, address.getHostAddress(), took);
    }

    private static NotConnected not(InetAddress address, Reason reason, String detail, Duration took) {
        return new NotConnected(Optional.of(address), reason, detail, took);
    }
}
