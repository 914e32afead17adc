package org.xmppradar.fake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** A peer on loopback that plays a script with everybody who connects, each in a thread of its own. */
public final class FakeServer implements Closeable {

    private static final int BACKLOG = 1024;
    private static final int REMEMBERED = 100;

    /** Small, so that what a peer has sent is hardly more than what was read. */
    private static final int SEND_BUFFER = 16 * 1024;

    private final ServerSocket listener;
    private final Script script;
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final LongAdder sent;

    private FakeServer(ServerSocket listener, Script script, LongAdder sent) {
        this.sent = sent;
        this.listener = listener;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    /** What to do with one connection. */
    @FunctionalInterface
    public interface Script {
        void play(Peer peer) throws IOException;
    }

    /** On a free port of 127.0.0.1. */
    public static FakeServer playing(Script script) {
        return playing(script, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public static FakeServer playing(Script script, InetSocketAddress address) {
        try {
            LongAdder sent = new LongAdder();
            ServerSocket listener = new CountedListener(sent);
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG);
            return new FakeServer(listener, script, sent);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The first who connected. */
    public List<Peer> peers() {
        return peers;
    }

    /** How many bytes all peers have sent, TLS included; those still in the system's buffers count. */
    public long sent() {
        return sent.sum();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                socket.setSendBufferSize(SEND_BUFFER);
                Peer peer = new Peer(socket);
                if (peers.size() < REMEMBERED) {
                    peers.add(peer);
                }
                Thread.ofVirtual().start(() -> play(peer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Peer peer) {
        try (peer) {
            script.play(peer);
        } catch (IOException ended) {
            // The radar hung up first, as it may.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Peer peer : peers) {
            peer.close();
        }
    }
}
