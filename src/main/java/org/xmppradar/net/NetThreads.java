package org.xmppradar.net;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads of the way out: event loops for sockets, and workers for what is slow (TLS handshakes, DNS messages). */
final class NetThreads implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            Math.min(CORES, 4), new DefaultThreadFactory("dial", true), SocketKind.BEST.waiting());

    private final ExecutorService workers =
            Executors.newFixedThreadPool(CORES, new DefaultThreadFactory("dial-work", true));

    EventLoopGroup loops() {
        return loops;
    }

    ExecutorService workers() {
        return workers;
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
        workers.shutdownNow();
    }
}
