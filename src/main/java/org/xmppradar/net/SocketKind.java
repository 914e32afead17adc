package org.xmppradar.net;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/**
 * Whose sockets are used. Linux's own cost less time and leave less to collect, which is felt where ten thousand peers drip; the
 * JDK's are there on every system.
 *
 * @param waiting how an event loop waits for them
 */
record SocketKind(
        IoHandlerFactory waiting,
        Class<? extends SocketChannel> outgoing,
        Class<? extends ServerSocketChannel> listening) {

    static final SocketKind BEST = Epoll.isAvailable()
            ? new SocketKind(EpollIoHandler.newFactory(), EpollSocketChannel.class, EpollServerSocketChannel.class)
            : new SocketKind(NioIoHandler.newFactory(), NioSocketChannel.class, NioServerSocketChannel.class);
}
