package org.xmppradar.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SniHandler;
import io.netty.util.CharsetUtil;

/** A good server's part, without a parser: each thing that the radar says comes whole. */
final class XmppConversation extends SimpleChannelInboundHandler<ByteBuf> {

    private final Certificates certificates;
    private final XmppWords words;
    private boolean secure;

    XmppConversation(Certificates certificates, XmppWords words) {
        this.certificates = certificates;
        this.words = words;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
        String heard = message.toString(CharsetUtil.ISO_8859_1);
        if (heard.contains("<starttls")) {
            say(context, XmppWords.PROCEED);
            secure = true;
            context.pipeline().addFirst(new SniHandler(certificates::of));
        } else if (heard.contains("<stream:stream")) {
            say(context, secure ? words.afterTls() : words.beforeTls());
        } else if (heard.contains("</stream:stream")) {
            ChannelFuture _ = context.close();
        }
    }

    private static void say(ChannelHandlerContext context, ByteBuf words) {
        ChannelFuture _ = context.writeAndFlush(words.duplicate()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ChannelFuture _ = context.close();
    }
}
