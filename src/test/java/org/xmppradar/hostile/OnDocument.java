package org.xmppradar.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeWeb;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.fake.Issued;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.net.WebClient;
import org.xmppradar.probe.web.TestWeb;

/** Attacks by the documents that a domain publishes on the web; their verdict is what the radar keeps of the document. */
final class OnDocument {

    static final String XRD = "host-meta";
    static final String JRD = "host-meta.json";
    static final String POSH = "posh/xmpp-server.json";

    /** Four documents, and what each of the two POSH documents may lead to. */
    private static final int MOST = 6;

    private static final List<String> NAMES = List.of(XRD, JRD, "posh/xmpp-client.json", POSH);
    private static final FakeAuthority ROOT = root();
    private static final Issued CERTIFICATE = certificate();

    private OnDocument() {}

    private static FakeAuthority root() {
        return FakeAuthority.root("root", Instant.now());
    }

    private static Issued certificate() {
        return ROOT.issue(new FakeAuthority.Order("CN=web", Instant.now()).dns(Target.DOMAIN.ascii(), OnWeb.HOST));
    }

    /** What the server answers to a request such as {@code good.example/.well-known/host-meta}. */
    @FunctionalInterface
    interface Site {
        byte[] answer(String wanted, int port);
    }

    /** One document whose server is otherwise honest. */
    static Attack attack(String row, String name, String document, String expected, byte[] body) {
        return site(row, name, document, expected, (wanted, _) -> isIt(wanted, document) ? FakeWeb.ok(body) : absent());
    }

    static Attack attack(String row, String name, String document, String expected, String body) {
        return attack(row, name, document, expected, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole server. */
    static Attack site(String row, String name, String document, String expected, Site site) {
        return new Attack(row, name, target -> served(target, document, site), expected, Cost.USUAL);
    }

    static byte[] absent() {
        return FakeWeb.status("404 Not Found");
    }

    static boolean isIt(String wanted, String document) {
        return wanted.equals(Target.DOMAIN + "/.well-known/" + document);
    }

    private static Met served(Target target, String document, Site site) throws IOException {
        int[] port = new int[1];
        try (FakeDns dns = FakeDns.of(new FakeZone()
                        .address(Target.DOMAIN.ascii(), "127.0.0.1")
                        .address(OnWeb.HOST, "127.0.0.1"));
                FakeWeb web = FakeWeb.of(CERTIFICATE.context(), wanted -> site.answer(wanted, port[0]))) {
            port[0] = web.port();
            WebClient client =
                    target.net().web(target.net().resolver(dns.address()), FakeAuthority.trusting(List.of(ROOT)));
            String seen = TestWeb.words(TestWeb.probe(client, web.port())
                    .look(Target.DOMAIN)
                    .blockOptional(Target.FOR_EVER)
                    .orElseThrow()
                    .get(NAMES.indexOf(document)));
            String words = seen.substring(seen.indexOf(' ') + 1).replace(":" + web.port(), "");
            return new Met(
                    words
                            + (web.asked().size() > MOST
                                    ? ", asked " + web.asked().size()
                                    : ""),
                    web.sent());
        }
    }
}
