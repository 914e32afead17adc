package org.xmppradar.hostile;

import static org.xmppradar.hostile.OnWeb.attack;

import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.xmppradar.fake.Peer;

/** S3: what a policy file's server may try: redirects into us, and documents without an end. */
final class WebAttacks {

    private static final String NO_NAME = "its host is not a domain name";
    private static final String NOT_HTTP = "only http and https are spoken";
    private static final String NOWHERE = "its redirects lead nowhere";

    private WebAttacks() {}

    static Stream<Attack> all() {
        return Stream.concat(redirects(), bodies());
    }

    private static Stream<Attack> redirects() {
        return Stream.of(
                redirect("file:///etc/passwd", NOT_HTTP),
                redirect("ftp://policy.example/", NOT_HTTP),
                redirect("gopher://policy.example:6379/_SET", NOT_HTTP),
                redirect("jar:http://policy.example/a.jar!/", NOT_HTTP),
                redirect("mailto:root@policy.example", NOT_HTTP),
                redirect("data:text/plain,x", NOT_HTTP),
                redirect("http:opaque", NO_NAME),
                redirect("http://169.254.169.254/latest/meta-data/", NO_NAME),
                redirect("http://127.0.0.1/", NO_NAME),
                redirect("http://[::1]/", NO_NAME),
                redirect("http://[::ffff:127.0.0.1]/", NO_NAME),
                redirect("http://2130706433/", NO_NAME),
                redirect("http://0x7f000001/", NO_NAME),
                redirect("http://0177.0.0.1/", NO_NAME),
                redirect("http://127.1/", NO_NAME),
                redirect("http://me:secret@policy.example/", "it carries a user name"),
                redirect("http://policy.example@127.0.0.1/", "it carries a user name"),
                redirect("http://inside.example/", "redirected to inside.example: its host has no address"),
                redirect("//169.254.169.254/", NO_NAME),
                redirect("/policy", NOWHERE),
                redirect("", NOWHERE),
                redirect("http://[", "it is redirected to something that is no URL"),
                redirect("/" + "x".repeat(20_000), "the server speaks no proper HTTP"));
    }

    private static Stream<Attack> bodies() {
        return Stream.of(
                attack("S3", "sends a body of 64 KiB and a byte", "it is larger than 64 KiB", peer -> {
                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n" + "x".repeat(65_537));
                }),
                attack("S3", "never ends its body", "it is larger than 64 KiB", peer -> {
                    peer.say("HTTP/1.1 200 OK\r\n\r\n");
                    OnStream.forEver(peer, "x");
                }),
                attack("S3", "never ends its chunks", "it is larger than 64 KiB", peer -> {
                    peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    OnStream.forEver(peer, "1\r\nx\r\n");
                }),
                broken("never ends its headers", "HTTP/1.1 200 OK\r\n", "X-A: b\r\n"),
                broken("never ends one header", "HTTP/1.1 200 OK\r\nX-A: ", "b"),
                broken("never ends its status line", "HTTP/1.1 200 ", "O"),
                broken("speaks no HTTP", "<stream:stream>\r\n", "no\r\n"),
                broken("has no size for its chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "zz\r\n"),
                broken("says two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "x"),
                attack("S3", "hangs up", "Connection prematurely closed BEFORE response", Peer::close),
                attack("S3", "drips its body", "it did not come within 10 seconds", peer -> {
                    peer.say("HTTP/1.1 200 OK\r\n\r\n");
                    while (true) {
                        peer.say("x");
                        LockSupport.parkNanos(200_000_000);
                    }
                }));
    }

    private static Attack broken(String name, String once, String again) {
        return attack("S3", name, "the server speaks no proper HTTP", peer -> {
            peer.say(once);
            OnStream.forEver(peer, again);
        });
    }

    private static Attack redirect(String location, String expected) {
        String shown = location.length() > 50 ? location.substring(0, 20) + "..." : location;
        return attack(
                "S3",
                "redirects to '" + shown + "'",
                expected,
                peer -> peer.say("HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: " + location
                        + "\r\nContent-Length: 0\r\n\r\n"));
    }
}
