package org.xmppradar.bench.peer;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;

/** Listens as cheaply as Linux and Netty can. */
final class Light {

    private static final int BACKLOG = 65_535;
    private static final int THREADS = 2;

    private final EventLoopGroup loops;

    Light() {
        this.loops = new MultiThreadIoEventLoopGroup(THREADS, EpollIoHandler.newFactory());
    }

    /** Serves every address at this port; {@code handlers} are made afresh for each connection. */
    void listen(int port, Supplier<List<ChannelHandler>> handlers) throws InterruptedException {
        InetAddress all = InetAddress.ofLiteral("0.0.0.0");
        new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(handlers.get().toArray(ChannelHandler[]::new));
                    }
                })
                .bind(new InetSocketAddress(all, port))
                .sync();
    }
}
