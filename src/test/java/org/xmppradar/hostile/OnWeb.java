package org.xmppradar.hostile;

import java.io.IOException;
import java.net.URI;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.net.FetchFailed;
import org.xmppradar.net.TestNet;

/** Attacks by a web server; their verdict is what {@link FetchFailed} says. */
final class OnWeb {

    static final String HOST = "policy.example";
    private static final int LIMIT = 64 * 1024;

    private OnWeb() {}

    /** A server that answers each request so, whatever was asked for. */
    static Attack attack(String row, String name, String expected, Script answer) {
        return new Attack(row, name, target -> served(target, answer), expected, Cost.USUAL);
    }

    private static Met served(Target target, Script answer) throws IOException {
        try (FakeDns dns = FakeDns.of(new FakeZone().address(HOST, "127.0.0.1"));
                FakeServer server = FakeServer.playing(peer -> {
                    peer.hear("\r\n\r\n");
                    answer.play(peer);
                    peer.hearOut();
                })) {
            return fetch(target.net(), dns, server, "http://" + HOST + ":" + server.port() + "/policy");
        }
    }

    static Met fetch(TestNet net, FakeDns dns, FakeServer server, String address) {
        return new Met(words(net, dns, address), server.sent());
    }

    /** What fetching came to; anything but {@link FetchFailed} breaks the test, as it would the crawl. */
    static String words(TestNet net, FakeDns dns, String address) {
        try {
            byte[] body = net.web(dns.address())
                    .get(URI.create(address), LIMIT)
                    .blockOptional(Target.FOR_EVER)
                    .orElseThrow();
            return body.length + " bytes";
        } catch (FetchFailed failed) {
            return String.valueOf(failed.getMessage());
        }
    }
}
