package org.xmppradar.lab.space;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/**
 * The inner half of the way through the namespace's wall: a program of its own that runs inside, listens on a Unix-domain
 * socket (files are shared, ports are not) and connects each caller to the address and port of its first line.
 *
 * <p>Runs from a copy of its own class files, so it may use the JDK and {@link Pump} only.
 */
final class Gate {

    private static final int MOST_CONNECTIONS = 256;
    private static final int LONGEST_LINE = 64;

    private final Semaphore free = new Semaphore(MOST_CONNECTIONS);

    private Gate() {}

    /** The one argument is the socket's path. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(Path.of(arguments[0])));
            new Gate().serve(door);
        }
    }

    private void serve(ServerSocketChannel door) throws IOException, InterruptedException {
        while (true) {
            free.acquire();
            SocketChannel caller = door.accept();
            Thread.ofVirtual().start(() -> connect(caller));
        }
    }

    private void connect(SocketChannel caller) {
        try (caller;
                SocketChannel server = SocketChannel.open(address(caller))) {
            Pump.join(caller, server);
        } catch (IOException | IllegalArgumentException refused) {
            // The caller sees a connection that ends without an answer, as of any dead server.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private static InetSocketAddress address(SocketChannel caller) throws IOException {
        StringBuilder line = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (line.length() < LONGEST_LINE && caller.read(one) > 0) {
            char letter = (char) one.flip().get();
            if (letter == '\n') {
                int space = line.indexOf(" ");
                return new InetSocketAddress(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
            }
            line.append(letter);
            one.clear();
        }
        throw new IOException("no address in " + line.toString().getBytes(StandardCharsets.US_ASCII).length + " bytes");
    }
}
