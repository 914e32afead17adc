package org.xmppradar.link.account;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.xmppradar.link.Home;
import org.xmppradar.model.Service;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.ElementWriter;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** The stream of our account, logged in. Smack blocks who writes while its queue is full, so a thread of its own does. */
final class AccountStream implements Home.Stream, ConnectionListener {

    private final ElementWriter writer = new ElementWriter(Map.of(Service.C2S.namespace(), ""));
    private final Sinks.One<String> ended = Sinks.one();
    private final AccountConnection connection;
    private final Function<Element, Optional<Element>> incoming;
    private final Scheduler thread;
    private volatile long lastHeard = System.nanoTime();

    AccountStream(AccountConnection connection, Function<Element, Optional<Element>> incoming, Scheduler thread) {
        this.connection = connection;
        this.incoming = incoming;
        this.thread = thread;
    }

    /** Takes the stanzas of a connection that has just logged in. */
    void begin() {
        connection.addConnectionListener(this);
        connection.handOver(this::take);
        if (!connection.isConnected()) {
            ended.tryEmitValue("the server closed it");
        }
    }

    private void take(Element stanza) {
        lastHeard = System.nanoTime();
        incoming.apply(stanza)
                .ifPresent(answer -> send(answer).onErrorComplete().subscribe());
    }

    @Override
    public Mono<Void> send(Element stanza) {
        return Mono.<Void>fromCallable(() -> {
                    write(writer.write(stanza));
                    return null;
                })
                .subscribeOn(thread);
    }

    private void write(String text) throws NotConnectedException, InterruptedException {
        connection.sendNonza(new Written(text));
    }

    @Override
    public void connectionClosed() {
        ended.tryEmitValue("the server closed it");
    }

    @Override
    public void connectionClosedOnError(Exception cause) {
        ended.tryEmitValue(LoginFailure.words(cause));
    }

    @Override
    public Mono<String> ended() {
        return ended.asMono();
    }

    @Override
    public Duration silent() {
        return Duration.ofNanos(System.nanoTime() - lastHeard);
    }

    /** Ends at once what has not come to a login. */
    void giveUp() {
        connection.instantShutdown();
        thread.dispose();
    }

    @Override
    public void close() {
        thread.schedule(this::leave);
        thread.disposeGracefully().subscribe();
    }

    /** Without the presence that Smack would send: who was never available has nobody to tell that it leaves. */
    private void leave() {
        try {
            connection.disconnect(null);
        } catch (NotConnectedException gone) {
            // It is closed already, which is all that was wanted.
            connection.instantShutdown();
        }
    }
}
