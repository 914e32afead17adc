package org.xmppradar.fake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A web server over TLS in this JVM; what it answers is a function of what it is asked for, such as {@code a.example/x.json}. */
public final class FakeWeb implements Closeable {

    private static final Pattern REQUEST =
            Pattern.compile("GET (\\S+) HTTP/1\\.1\r\n.*host: ([^:\r]+)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Function<String, byte[]> answers;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final FakeServer server;

    private FakeWeb(SSLContext tls, Function<String, byte[]> answers) {
        this.answers = answers;
        this.server = FakeServer.playing(peer -> serve(peer, tls));
    }

    public static FakeWeb of(SSLContext tls, Function<String, byte[]> answers) {
        return new FakeWeb(tls, answers);
    }

    /** Hangs up without an answer. */
    public static byte[] closed() {
        return new byte[0];
    }

    /** Begins an answer and never goes on. */
    public static byte[] silence() {
        return bytes("HTTP/1.1 ");
    }

    /** A document. */
    public static byte[] ok(byte[] body) {
        byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n");
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    public static byte[] ok(String body) {
        return ok(bytes(body));
    }

    /** No document; with a status such as {@code 404 Not Found}, and more headers. */
    public static byte[] status(String status, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return bytes("HTTP/1.1 " + status + "\r\n" + more + "Content-Length: 0\r\n\r\n");
    }

    public static byte[] moved(String location) {
        return status("301 Moved Permanently", "Location: " + location);
    }

    private void serve(Peer peer, SSLContext tls) throws IOException {
        peer.secure(tls);
        peer.hear("\r\n\r\n");
        Matcher request = REQUEST.matcher(peer.heard());
        if (!request.find()) {
            throw new AssertionError("not a request: " + peer.heard());
        }
        String wanted = request.group(2) + request.group(1);
        asked.add(wanted);
        byte[] answer = answers.apply(wanted);
        peer.say(answer);
        if (answer.length > 0) {
            peer.hearOut();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public int port() {
        return server.port();
    }

    /** How many bytes were sent in all. */
    public long sent() {
        return server.sent();
    }

    /** What was asked for, in order. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
