package org.xmppradar.link.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.xmppradar.fake.AnyCertificate;
import org.xmppradar.fake.Issued;
import org.xmppradar.xml.Namespaces;

/** Somebody who calls our server and says what it likes. */
final class Stranger implements Closeable {

    private static final int PATIENCE = 8_000;

    private final StringBuilder heard = new StringBuilder();
    private Socket socket;
    private int understood;

    Stranger(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
    }

    /** One who has come as far as the features in TLS, with a certificate or without. */
    static Stranger inTls(int port, String from, Optional<Issued> identity) throws IOException {
        return inTls(port, from, "oak.example", identity);
    }

    static Stranger inTls(int port, String from, String to, Optional<Issued> identity) throws IOException {
        Stranger stranger = new Stranger(port);
        stranger.open(from, to);
        stranger.hear("</stream:features>");
        stranger.say("<starttls xmlns='" + Namespaces.TLS + "'/>");
        stranger.hear("<proceed");
        stranger.hear("/>");
        stranger.secure(identity);
        stranger.open(from, to);
        stranger.hear("</stream:features>");
        return stranger;
    }

    void open(String from) throws IOException {
        open(from, "oak.example");
    }

    private void open(String from, String to) throws IOException {
        say("<?xml version='1.0'?><stream:stream xmlns='jabber:server' xmlns:stream='" + Namespaces.STREAMS
                + "' xmlns:db='jabber:server:dialback' from='" + from + "' to='" + to + "' version='1.0'>");
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Waits until this was said since the last time. */
    void hear(String marker) throws IOException {
        byte[] buffer = new byte[8192];
        while (heard.indexOf(marker, understood) < 0) {
            int length = socket.getInputStream().read(buffer);
            if (length < 0) {
                throw new AssertionError("'" + marker + "' was never said, but " + heard);
            }
            heard.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        understood = heard.indexOf(marker, understood) + marker.length();
    }

    /** All that is said until our server hangs up. */
    String hearToTheEnd() throws IOException {
        byte[] buffer = new byte[8192];
        try {
            for (int length = 0; length >= 0; length = socket.getInputStream().read(buffer)) {
                heard.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
            }
        } catch (SocketException reset) {
            // Hung up while we were speaking.
            return heard.substring(understood);
        }
        return heard.substring(understood);
    }

    private void secure(Optional<Issued> identity) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    identity.map(Issued::keyManagers).orElse(null), new TrustManager[] {AnyCertificate.ACCEPTED}, null);
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, "oak.example", 0, true);
            secured.startHandshake();
            socket = secured;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
