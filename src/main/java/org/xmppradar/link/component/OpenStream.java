package org.xmppradar.link.component;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xmppradar.link.Home;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.ElementWriter;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The stream of a component that is logged in. */
final class OpenStream implements Home.Stream {

    private static final int MILLIS_TO_SAY_GOODBYE = 500;

    private final Sinks.One<String> ended = Sinks.one();
    private final Channel channel;
    private final DomainName domain;
    private final ElementWriter writer;
    private volatile long lastHeard = System.nanoTime();

    OpenStream(Channel channel, DomainName domain, ElementWriter writer) {
        this.channel = channel;
        this.domain = domain;
        this.writer = writer;
    }

    @Override
    public Mono<Void> send(Element stanza) {
        return Mono.create(sink -> write(stanza).addListener(done -> {
            if (done.isSuccess()) {
                sink.success();
            } else {
                sink.error(done.cause());
            }
        }));
    }

    /** A component must say from which of its addresses a stanza is (XEP-0114 3). */
    ChannelFuture write(Element stanza) {
        Element signed = stanza.attribute("from").isEmpty() ? stanza.withAttribute("from", domain.unicode()) : stanza;
        return channel.writeAndFlush(ByteBufUtil.writeUtf8(channel.alloc(), writer.write(signed)));
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    void end(String why) {
        ended.tryEmitValue(why);
    }

    @Override
    public Mono<String> ended() {
        return ended.asMono();
    }

    @Override
    public Duration silent() {
        return Duration.ofNanos(System.nanoTime() - lastHeard);
    }

    @Override
    public void close() {
        ChannelFuture goodbye = channel.writeAndFlush(ByteBufUtil.writeUtf8(channel.alloc(), "</stream:stream>"));
        goodbye.addListener(ChannelFutureListener.CLOSE);
        Future<?> _ = channel.eventLoop().schedule(this::cut, MILLIS_TO_SAY_GOODBYE, TimeUnit.MILLISECONDS);
    }

    /** A server that reads nothing more would keep the goodbye for ever. */
    private void cut() {
        ChannelFuture _ = channel.close();
    }
}
