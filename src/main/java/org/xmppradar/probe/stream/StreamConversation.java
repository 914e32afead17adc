package org.xmppradar.probe.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xmppradar.net.ConnectionFailure;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.StreamFeatures;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamErrors;
import org.xmppradar.xml.StreamEvent;
import org.xmppradar.xml.StreamLimits;
import org.xmppradar.xml.StreamReader;
import org.xmppradar.xml.XmlOffence;

/**
 * Speaks with one peer: header, features, STARTTLS, TLS, header, features, end. It sends nothing else, and in clear nothing but
 * the header unless STARTTLS is offered; it never authenticates and never negotiates compression (X6). Runs on one event loop.
 */
final class StreamConversation extends ChannelInboundHandlerAdapter {

    private enum Stage {
        OPENING,
        STARTTLS_ASKED,
        HANDSHAKE,
        REOPENING,
        OVER
    }

    private final String header;
    private final boolean directTls;
    private final Supplier<? extends CompletionStage<? extends ChannelHandler>> tls;
    private final Deadlines deadlines;
    private final Consumer<Glimpse> outcome;
    private Stage stage = Stage.OPENING;
    private Glimpse seen = Glimpse.NOTHING;
    private @Nullable StreamReader reader;
    private StreamEvent.@Nullable Opened opened;
    private final FlightWatch watch = new FlightWatch();

    StreamConversation(
            String header,
            boolean directTls,
            Supplier<? extends CompletionStage<? extends ChannelHandler>> tls,
            Deadlines deadlines,
            Consumer<Glimpse> outcome) {
        this.header = header;
        this.directTls = directTls;
        this.tls = tls;
        this.deadlines = deadlines;
        this.outcome = outcome;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        deadlines.begin(context.executor(), late -> fail(context, late));
        if (!context.channel().isActive()) {
            fail(context, Failure.of(FailureKind.CLOSED));
            return;
        }
        context.channel().config().setAutoRead(true);
        if (directTls) {
            secure(context);
        } else {
            open(context, Stage.OPENING);
        }
    }

    private void open(ChannelHandlerContext context, Stage next) {
        stage = next;
        reader = null;
        opened = null;
        deadlines.features();
        send(context, header);
    }

    private void secure(ChannelHandlerContext context) {
        stage = Stage.HANDSHAKE;
        deadlines.handshake();
        // Until TLS is there, nobody reads what it must read.
        context.channel().config().setAutoRead(false);
        tls.get().whenComplete((handler, broken) -> onLoop(context, () -> secure(context, handler, broken)));
    }

    private static void onLoop(ChannelHandlerContext context, Runnable task) {
        if (context.executor().inEventLoop()) {
            task.run();
        } else {
            context.executor().execute(task);
        }
    }

    private void secure(ChannelHandlerContext context, @Nullable ChannelHandler handler, @Nullable Throwable broken) {
        if (stage != Stage.HANDSHAKE) {
            return;
        }
        if (handler == null) {
            fail(context, ConnectionFailure.of(Objects.requireNonNull(broken)));
            return;
        }
        context.pipeline().addBefore(context.name(), "flight", watch);
        context.pipeline().addBefore(context.name(), "tls", handler);
        // The engine has its hello already; a handler does not send it by itself then.
        context.flush();
        context.channel().config().setAutoRead(true);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (stage != Stage.OVER && message instanceof ByteBuf bytes) {
                reader().read(ByteBufUtil.getBytes(bytes)).forEach(event -> on(context, event));
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /** Made for a stream's first byte: most of it is a parser's buffers, and ten thousand peers may be silent at once. */
    private StreamReader reader() {
        StreamReader current = reader == null ? new StreamReader(StreamLimits.FEATURES) : reader;
        reader = current;
        return current;
    }

    private void on(ChannelHandlerContext context, StreamEvent event) {
        switch (event) {
            case StreamEvent.Opened header -> opened = header;
            case StreamEvent.Sent(Element element) -> on(context, element);
            case StreamEvent.Ended ended -> fail(context, Failure.of(FailureKind.CLOSED));
            case StreamEvent.Violated(XmlOffence(Failure failure, String condition)) ->
                reject(context, failure, condition);
        }
    }

    /** Says what is wrong and ends the stream, as it must for restricted XML (RFC 6120 11.1; threats.md X1). */
    private void reject(ChannelHandlerContext context, Failure failure, String condition) {
        if (!condition.isEmpty()) {
            send(context, StreamErrors.of(condition) + StreamHeader.END);
        }
        fail(context, failure);
    }

    private void on(ChannelHandlerContext context, Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            fail(context, StreamErrors.failure(element));
        } else if (element.is(Namespaces.STREAMS, "features") && opened != null) {
            features(context, FeatureList.of(opened, element), element.child(Namespaces.TLS, "starttls"));
        } else if (element.is(Namespaces.TLS, "proceed") && stage == Stage.STARTTLS_ASKED) {
            secure(context);
        } else if (element.is(Namespaces.TLS, "failure") && stage == Stage.STARTTLS_ASKED) {
            fail(context, Failure.of(FailureKind.STARTTLS_REFUSED));
        } else {
            fail(context, new Failure(FailureKind.PROTOCOL_VIOLATION, "an unexpected <" + element.name() + ">"));
        }
    }

    private void features(ChannelHandlerContext context, StreamFeatures features, Optional<Element> starttls) {
        if (stage == Stage.REOPENING) {
            seen = seen.features(features);
            send(context, StreamHeader.END);
            finish(context);
        } else if (stage == Stage.OPENING) {
            seen = seen.features(features);
            ask(context, starttls.isPresent());
        } else {
            fail(context, new Failure(FailureKind.PROTOCOL_VIOLATION, "features twice"));
        }
    }

    private void ask(ChannelHandlerContext context, boolean offered) {
        if (offered) {
            stage = Stage.STARTTLS_ASKED;
            deadlines.features();
            send(context, StreamHeader.STARTTLS);
        } else {
            fail(context, Failure.of(FailureKind.STARTTLS_NOT_OFFERED));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done && stage == Stage.HANDSHAKE) {
            if (done.isSuccess()) {
                SslHandler handler = context.pipeline().get(SslHandler.class);
                seen = seen.tls(Handshake.of(handler.engine(), watch.flight()));
                // Without a new session there is no renegotiation (threats.md X7).
                handler.engine().setEnableSessionCreation(false);
                open(context, Stage.REOPENING);
            } else {
                fail(context, ConnectionFailure.of(done.cause()));
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(context, ConnectionFailure.of(cause));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(context, Failure.of(FailureKind.CLOSED));
    }

    private void fail(ChannelHandlerContext context, Failure failure) {
        if (stage != Stage.OVER) {
            seen = seen.failed(failure);
            finish(context);
        }
    }

    private void finish(ChannelHandlerContext context) {
        stage = Stage.OVER;
        deadlines.end();
        ChannelFuture _ = context.close();
        outcome.accept(seen);
    }

    private static void send(ChannelHandlerContext context, String text) {
        ChannelFuture _ = context.writeAndFlush(ByteBufUtil.writeUtf8(context.alloc(), text));
    }
}
