package org.xmppradar.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/** Counts all that a peer sends, TLS included, and passes on nothing beyond the limit (X2). */
final class ByteLimit extends ChannelInboundHandlerAdapter {

    private final int limit;
    private long received;

    ByteLimit(int limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean before = received <= limit;
        received += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        if (received <= limit) {
            context.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        context.channel().config().setAutoRead(false);
        if (before) {
            context.fireExceptionCaught(new TooManyBytes(limit));
        }
    }
}
