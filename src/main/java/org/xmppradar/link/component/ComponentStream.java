package org.xmppradar.link.component;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xmppradar.link.Home;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.ElementWriter;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.RelayedStream;
import org.xmppradar.xml.StreamEvent;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Speaks with our home server as its component: header, handshake, and from then on stanzas. Runs on one event loop. */
final class ComponentStream extends ChannelInboundHandlerAdapter {

    private static final int SECONDS_TO_LOG_IN = 20;

    /** After these the same would only come again. */
    private static final List<String> REFUSALS = List.of("not-authorized", "host-unknown", "invalid-namespace");

    private final ElementWriter writer = new ElementWriter(Map.of(ComponentLogin.NAMESPACE, ""));
    private final RelayedStream reader = new RelayedStream();
    private final Sinks.One<Home> login = Sinks.one();
    private final LinkSettings.Component settings;
    private final Function<Element, Optional<Element>> incoming;
    private @Nullable OpenStream stream;
    private @Nullable Future<?> deadline;
    private String end = "the server closed it";

    private ComponentStream(LinkSettings.Component settings, Function<Element, Optional<Element>> incoming) {
        this.settings = settings;
        this.incoming = incoming;
    }

    /** Logs in over a fresh connection. */
    static Mono<Home> logIn(
            Channel channel, LinkSettings.Component settings, Function<Element, Optional<Element>> incoming) {
        return Mono.defer(() -> {
            ComponentStream conversation = new ComponentStream(settings, incoming);
            channel.eventLoop().execute(() -> channel.pipeline().addLast(conversation));
            return conversation.login.asMono().doOnCancel(() -> {
                ChannelFuture _ = channel.close();
            });
        });
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            channelInactive(context);
            return;
        }
        deadline = context.executor()
                .schedule(() -> close(context, "no login in time"), SECONDS_TO_LOG_IN, TimeUnit.SECONDS);
        send(
                context,
                "<?xml version='1.0'?><stream:stream xmlns='" + ComponentLogin.NAMESPACE + "' xmlns:stream='"
                        + Namespaces.STREAMS + "' to='" + settings.name().unicode() + "'>");
        context.channel().config().setAutoRead(true);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof ByteBuf bytes) {
                heard();
                reader.read(ByteBufUtil.getBytes(bytes)).forEach(event -> on(context, event));
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void heard() {
        if (stream != null) {
            stream.heard();
        }
    }

    private void on(ChannelHandlerContext context, StreamEvent event) {
        switch (event) {
            case StreamEvent.Opened opened ->
                send(context, "<handshake>" + Handshake.of(opened.id(), settings.secret()) + "</handshake>");
            case StreamEvent.Sent(Element element) -> on(context, element);
            case StreamEvent.Ended ended -> close(context, end);
            case StreamEvent.Violated violated ->
                close(context, violated.offence().failure().detail());
        }
    }

    private void on(ChannelHandlerContext context, Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            fail(context, element);
        } else if (stream != null) {
            OpenStream open = stream;
            incoming.apply(element).ifPresent(answer -> {
                ChannelFuture _ = open.write(answer);
            });
        } else if (element.is(ComponentLogin.NAMESPACE, "handshake")) {
            OpenStream open = new OpenStream(context.channel(), settings.name(), writer);
            stream = open;
            stopWaiting();
            login.tryEmitValue(new Home.In(open));
        }
    }

    private void fail(ChannelHandlerContext context, Element error) {
        String condition = error.children(Namespaces.STREAM_ERRORS)
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse("stream error");
        String words = error.child(Namespaces.STREAM_ERRORS, "text")
                .map(text -> condition + ", " + text.text())
                .orElse(condition);
        if (REFUSALS.contains(condition)) {
            login.tryEmitValue(new Home.Refused("component " + settings.domain() + " at " + settings.host() + ":"
                    + settings.port() + ": " + words + "; check radar.link.component.domain and secret"));
        }
        close(context, words);
    }

    private void close(ChannelHandlerContext context, String why) {
        end = why;
        ChannelFuture _ = context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        close(context, String.valueOf(cause.getMessage()));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopWaiting();
        if (stream == null) {
            login.tryEmitValue(new Home.Missed(end));
        } else {
            stream.end(end);
        }
    }

    private void stopWaiting() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    private static void send(ChannelHandlerContext context, String text) {
        ChannelFuture _ = context.writeAndFlush(ByteBufUtil.writeUtf8(context.alloc(), text));
    }
}
