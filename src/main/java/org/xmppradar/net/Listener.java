package org.xmppradar.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The one way to let others connect to us: every connection is bounded in bytes and time, as those that we open are. */
public final class Listener {

    private static final int BACKLOG = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventLoopGroup loops;

    Listener(EventLoopGroup loops) {
        this.loops = loops;
    }

    /**
     * Listens until the channel that is returned is closed.
     *
     * @param accepted is given each connection on its event loop; nothing is read from it before auto-read is switched on
     * @throws CannotListen with a sentence for whoever runs the radar
     */
    public Channel listen(InetSocketAddress address, Stay stay, Consumer<Channel> accepted) {
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(SocketKind.BEST.listening())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(guest(stay, accepted))
                .bind(address);
        if (!bound.awaitUninterruptibly(PATIENCE.toMillis()) || bound.cause() != null) {
            throw new CannotListen("cannot listen on " + address + ": " + bound.cause(), bound.cause());
        }
        return bound.channel();
    }

    private static void close(Channel channel) {
        ChannelFuture _ = channel.close();
    }

    private static ChannelInitializer<Channel> guest(Stay stay, Consumer<Channel> accepted) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new ByteLimit(stay.bytes()));
                ScheduledFuture<?> end = channel.eventLoop()
                        .schedule(() -> close(channel), stay.longest().toMillis(), TimeUnit.MILLISECONDS);
                channel.closeFuture().addListener(closed -> end.cancel(false));
                accepted.accept(channel);
            }
        };
    }
}
