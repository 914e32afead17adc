package org.xmppradar.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.CharsetUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xmppradar.fake.Scripts;

/** One slow connection: each has its own moment of the second. */
final class Dripper extends QuietEnd {

    private static final ByteBuf HEADER =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(Scripts.header("slow.example"), CharsetUtil.UTF_8));

    private @Nullable ScheduledFuture<?> clock;
    private int position;

    @Override
    public void channelActive(ChannelHandlerContext context) {
        long first = ThreadLocalRandom.current().nextInt(1000);
        clock = context.executor().scheduleAtFixedRate(() -> drip(context), first, 1000, TimeUnit.MILLISECONDS);
    }

    private void drip(ChannelHandlerContext context) {
        ChannelFuture _ = context.writeAndFlush(HEADER.slice(position++ % HEADER.readableBytes(), 1));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (clock != null) {
            clock.cancel(false);
        }
    }
}
