package org.xmppradar.link.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xmppradar.net.ConnectionFailure;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.StreamErrors;
import org.xmppradar.xml.StreamEvent;
import org.xmppradar.xml.StreamLimits;
import org.xmppradar.xml.StreamReader;
import org.xmppradar.xml.XmlOffence;

/**
 * A connection with another server, whoever opened it: bytes become events for the talk that is going on, and its words become bytes.
 * Runs on one event loop; {@link #send}, {@link #run} and {@link #end} may be called from anywhere.
 */
final class Line extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private Talk talk;
    private @Nullable StreamReader reader;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Clocks clocks;
    private boolean over;

    /** @param patience how long it may take until the line is settled */
    Line(Talk first, Duration patience) {
        this.talk = first;
        this.patience = patience;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        clocks = new Clocks(
                added.executor(), what -> refuse("connection-timeout", new Failure(FailureKind.TIMED_OUT, what)));
        clocks.whole(patience);
        if (added.channel().isActive()) {
            talk.begun(this);
            added.channel().config().setAutoRead(true);
        } else {
            finish(Failure.of(FailureKind.CLOSED));
        }
    }

    /** Goes on with another talk. */
    void talk(Talk next) {
        talk = next;
        next.begun(this);
    }

    /** Expects a new stream of the peer; whatever is left of the old one is not read. */
    void expectStream() {
        reader = new StreamReader(StreamLimits.STANZAS);
    }

    /** Goes on in TLS. What came in clear and was not read yet is dropped: it could be anybody's. */
    void secure(SslHandler tls, Duration within) {
        reader = null;
        clock(within, "no end of the TLS handshake");
        context().pipeline().addBefore(context().name(), "tls", tls);
    }

    void clock(Duration within, String what) {
        clocks().stage(within, what);
    }

    /** The line carries stanzas from now on; it ends when nobody has said anything for so long. */
    void settle(Duration idle) {
        clocks().settled(idle, () -> end(new Failure(FailureKind.CLOSED, "idle")));
    }

    PeerSession session() {
        return PeerSession.of(context().pipeline().get(SslHandler.class).engine());
    }

    InetAddress peer() {
        return ((InetSocketAddress) context().channel().remoteAddress()).getAddress();
    }

    /** Runs on the line's event loop, unless the line is over by then; at once when that is where we are. */
    void run(Runnable task) {
        if (!context().executor().inEventLoop()) {
            context().executor().execute(() -> run(task));
        } else if (!over) {
            task.run();
        }
    }

    void send(Element element) {
        send(Words.write(element));
    }

    /** A peer that does not read what it has asked for is not worth our memory. */
    void send(String text) {
        run(() -> {
            clocks().word();
            if (context().channel().isWritable()) {
                ChannelFuture _ =
                        context().writeAndFlush(ByteBufUtil.writeUtf8(context().alloc(), text));
            } else {
                finish(new Failure(FailureKind.LIMIT_EXCEEDED, "the peer does not read"));
            }
        });
    }

    /** Closes the stream in order. */
    void end(Failure why) {
        send(Words.END);
        run(() -> finish(why));
    }

    /** Says what is wrong and closes the stream. */
    void refuse(String condition, Failure why) {
        send(StreamErrors.of(condition));
        end(why);
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        try {
            StreamReader current = reader;
            if (current != null && !over && message instanceof ByteBuf bytes) {
                clocks().word();
                for (StreamEvent event : current.read(ByteBufUtil.getBytes(bytes))) {
                    if (reader == current && !over) {
                        on(event);
                    }
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void on(StreamEvent event) {
        switch (event) {
            case StreamEvent.Opened header -> talk.opened(this, header);
            case StreamEvent.Sent(Element element) -> talk.heard(this, element);
            case StreamEvent.Ended ended -> end(Failure.of(FailureKind.CLOSED));
            case StreamEvent.Violated(XmlOffence(Failure failure, String condition))
            when condition.isEmpty() -> finish(failure);
            case StreamEvent.Violated(XmlOffence(Failure failure, String condition)) -> refuse(condition, failure);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext from, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done && !over) {
            if (done.isSuccess()) {
                // Without a new session there is no renegotiation (threats.md X7).
                context().pipeline().get(SslHandler.class).engine().setEnableSessionCreation(false);
                talk.secured(this);
            } else {
                finish(ConnectionFailure.of(done.cause()));
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
        finish(ConnectionFailure.of(cause));
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        finish(Failure.of(FailureKind.CLOSED));
    }

    private void finish(Failure why) {
        if (!over) {
            over = true;
            reader = null;
            clocks().end();
            ChannelFuture _ = context().close();
            talk.over(why);
        }
    }

    private ChannelHandlerContext context() {
        return Objects.requireNonNull(context, "the line does not stand yet");
    }

    private Clocks clocks() {
        return Objects.requireNonNull(clocks, "the line does not stand yet");
    }
}
