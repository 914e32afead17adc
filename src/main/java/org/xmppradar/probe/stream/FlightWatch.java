package org.xmppradar.probe.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.xmppradar.probe.tls.ServerFlight;

/** Stands before TLS and reads along with what the server sends in clear, as no library tells the group or the resumption. */
final class FlightWatch extends ChannelInboundHandlerAdapter {

    private final ServerFlight flight = new ServerFlight();

    ServerFlight flight() {
        return flight;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            flight.read(bytes);
        }
        context.fireChannelRead(message);
        if (flight.isDone()) {
            context.pipeline().remove(this);
        }
    }
}
