package org.xmppradar.fake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One who has connected to a fake server, as the script sees it. */
public final class Peer implements Closeable {

    private static final int BUFFER = 8192;

    private final StringBuilder heard = new StringBuilder();
    private final byte[] buffer = new byte[BUFFER];
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Socket socket;
    private int understood;

    Peer(Socket socket) {
        this.socket = socket;
    }

    /** Waits until the peer has said {@code marker} since the last time. */
    public void hear(String marker) throws IOException {
        while (heard().indexOf(marker, understood) < 0) {
            listen();
        }
        understood = heard().indexOf(marker, understood) + marker.length();
    }

    /** Waits until the peer has said anything more. */
    public void listen() throws IOException {
        int length = socket.getInputStream().read(buffer);
        if (length < 0) {
            throw new EOFException("the peer left");
        }
        synchronized (heard) {
            heard.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
    }

    /** Waits until the peer leaves. */
    public void hearOut() throws IOException {
        hear("\0 nobody says this");
    }

    /** Waits until the script is over, and says what was heard in all. */
    public String heardToTheEnd() throws InterruptedException {
        if (!over.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the script never ends");
        }
        return heard();
    }

    /** All that the peer has said so far, in clear and by TLS. */
    public String heard() {
        synchronized (heard) {
            return heard.toString();
        }
    }

    public void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.UTF_8));
    }

    public void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Goes on in TLS, as the server. */
    public SSLSocket secure(SSLContext context) throws IOException {
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        secured.setUseClientMode(false);
        socket = secured;
        secured.startHandshake();
        return secured;
    }

    /** Cuts the connection with a reset instead of an end. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }
}
