package org.xmppradar.lab.space;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;

/** A port of 127.0.0.1 out here that leads to a port in there, for browsers and tests. */
public final class Relay implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 200;

    private final ServerSocketChannel door;
    private final Passage passage;
    private final int inside;
    private final Semaphore free = new Semaphore(MOST_CONNECTIONS);

    private Relay(ServerSocketChannel door, Passage passage, int inside) {
        this.door = door;
        this.passage = passage;
        this.inside = inside;
    }

    /**
     * Opens the port.
     *
     * @param outside the port out here; 0 for any that is free
     */
    public static Relay open(Passage passage, int outside, int inside) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open();
        try {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), outside));
        } catch (IOException taken) {
            door.close();
            throw new IOException("port " + outside + " is in use; choose another", taken);
        }
        Relay relay = new Relay(door, passage, inside);
        Thread.ofVirtual().name("relay").start(relay::serve);
        return relay;
    }

    /** The port out here. */
    public int port() {
        return door.socket().getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                free.acquire();
                SocketChannel caller = door.accept();
                Thread.ofVirtual().start(() -> carry(caller));
            }
        } catch (ClosedChannelException closed) {
            // The relay was closed.
        } catch (IOException broken) {
            close();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(SocketChannel caller) {
        try (caller;
                SocketChannel server = passage.connect("127.0.0.1", inside)) {
            Pump.join(caller, server);
        } catch (IOException gone) {
            // The lab is ending: the caller sees its connection end.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            // Closed is what it was to be.
        }
    }
}
