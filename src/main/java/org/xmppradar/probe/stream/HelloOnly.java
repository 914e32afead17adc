package org.xmppradar.probe.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.function.Consumer;
import org.xmppradar.observation.TlsVersion;
import org.xmppradar.probe.tls.ServerFlight;

/**
 * Offers one version of TLS and hangs up at the answer: a ServerHello of that version is a yes; one of another, a fatal alert and
 * a connection closed in order are a no. A reset and a time-out are no answer.
 */
final class HelloOnly extends ChannelDuplexHandler {

    private final TlsVersion version;
    private final byte[] hello;
    private final Consumer<Boolean> answer;
    private final ServerFlight flight = new ServerFlight();
    private boolean over;

    HelloOnly(TlsVersion version, byte[] hello, Consumer<Boolean> answer) {
        this.version = version;
        this.hello = hello;
        this.answer = answer;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        ChannelFuture _ = context.writeAndFlush(Unpooled.wrappedBuffer(hello));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof ByteBuf bytes) {
                flight.read(bytes);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
        if (flight.version().isPresent() || flight.isDone()) {
            say(context, flight.version().filter(version::equals).isPresent());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        say(context, false);
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        over = true;
        context.fireExceptionCaught(cause);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        over = true;
        ChannelFuture _ = context.close(promise);
    }

    private void say(ChannelHandlerContext context, boolean accepted) {
        if (!over) {
            over = true;
            answer.accept(accepted);
            ChannelFuture _ = context.close();
        }
    }
}
