package org.xmppradar.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SniHandler;
import io.netty.util.CharsetUtil;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppradar.fake.Scripts;

/** A server's part of a whole stream, without a parser: each thing that ours says comes whole. */
final class StanzaConversation extends SimpleChannelInboundHandler<ByteBuf> {

    private static final Pattern IQ = Pattern.compile("<iq from='([^']*)' id='([^']*)' to='([^']*)' type='get'>");
    private static final String HEADER = Scripts.header("many.example").replace("jabber:client", "jabber:server");
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    private final Certificates certificates;
    private boolean secure;
    private boolean accepted;

    StanzaConversation(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
        String heard = message.toString(CharsetUtil.ISO_8859_1);
        if (heard.contains("<starttls")) {
            say(context, Scripts.PROCEED);
            secure = true;
            context.pipeline().addFirst(new SniHandler(certificates::of));
        } else if (heard.contains("<auth")) {
            accepted = true;
            say(context, "<success xmlns='" + SASL + "'/>");
        } else if (heard.contains("<stream:stream")) {
            say(context, HEADER + Scripts.features(features()));
        } else if (heard.contains("</stream:stream")) {
            ChannelFuture _ = context.close();
        } else {
            answer(context, heard);
        }
    }

    private String features() {
        if (accepted) {
            return "";
        }
        return secure
                ? "<mechanisms xmlns='" + SASL + "'><mechanism>EXTERNAL</mechanism></mechanisms>"
                        + "<bidi xmlns='urn:xmpp:features:bidi'/>"
                : Scripts.STARTTLS;
    }

    private static void answer(ChannelHandlerContext context, String heard) {
        Matcher iq = IQ.matcher(heard);
        while (iq.find()) {
            say(
                    context,
                    "<iq type='result' id='" + iq.group(2) + "' from='" + iq.group(3) + "' to='" + iq.group(1) + "'/>");
        }
    }

    private static void say(ChannelHandlerContext context, String words) {
        ChannelFuture _ = context.writeAndFlush(ByteBufUtil.writeUtf8(context.alloc(), words))
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ChannelFuture _ = context.close();
    }
}
