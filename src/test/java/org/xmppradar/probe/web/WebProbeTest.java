package org.xmppradar.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeWeb;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.fake.Issued;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.TestNet;

/** What a domain's web server says, and what it may say wrong: our own servers over TLS. */
class WebProbeTest {

    private static final DomainName A = DomainName.parse("a.example");
    private static final String ROOT = "a.example/.well-known/";
    private static final String CLIENT = ROOT + "posh/xmpp-client.json";
    private static final String SERVER = ROOT + "posh/xmpp-server.json";
    private static final String XRD = "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>"
            + "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://a.example/ws'/></XRD>";
    private static final String FINGERPRINTS =
            "{\"fingerprints\": [{\"sha-256\": \"4/mggdlVx8A3pvHAWW5sD+qJyMtUHgiRuPjVC48N0XQ=\"}], \"expires\": 600}";

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(3));
    private final FakeAuthority root = FakeAuthority.root("root", Instant.now());
    private final Issued good =
            root.issue(new FakeAuthority.Order("CN=a", Instant.now()).dns("a.example", "h.example"));
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final FakeDns dns =
            FakeDns.of(new FakeZone().address("a.example", "127.0.0.1").address("h.example", "127.0.0.1"));
    private FakeWeb web = serving(good);

    private FakeWeb serving(Issued certificate) {
        return FakeWeb.of(
                certificate.context(), wanted -> documents.getOrDefault(wanted, FakeWeb.status("404 Not Found")));
    }

    @AfterEach
    void close() throws IOException {
        web.close();
        dns.close();
        net.close();
    }

    private List<String> look() {
        return TestWeb.probe(net.web(net.resolver(dns.address()), FakeAuthority.trusting(List.of(root))), web.port())
                .look(A)
                .blockOptional(Duration.ofSeconds(60))
                .orElseThrow()
                .stream()
                .map(TestWeb::words)
                .toList();
    }

    private List<String> lookAt(Issued certificate) throws IOException {
        web.close();
        web = serving(certificate);
        return look();
    }

    private static String delegated(String url) {
        return "{\"url\": \"" + url + "\", \"expires\": 300}";
    }

    private String away(String path) {
        return "https://h.example:" + web.port() + path;
    }

    @Test
    void asksForEachDocumentOnceAndOneAfterTheOther() {
        assertThat(look())
                .containsExactly("host-meta-xml absent", "host-meta-json absent", "posh.c2s absent", "posh.s2s absent");
        assertThat(web.asked()).containsExactly(ROOT + "host-meta", ROOT + "host-meta.json", CLIENT, SERVER);
    }

    @Test
    void readsWhatIsThere() {
        documents.put(ROOT + "host-meta", FakeWeb.ok(XRD));
        documents.put(ROOT + "host-meta.json", FakeWeb.ok("{\"xmpp\": {\"ttl\": 60}, \"links\": []}"));
        documents.put(SERVER, FakeWeb.ok(FINGERPRINTS));

        assertThat(look())
                .containsExactly(
                        "host-meta-xml with 1 links",
                        "host-meta-json with 0 links for 60 s",
                        "posh.c2s absent",
                        "posh.s2s with 1 fingerprints for 600 s");
    }

    @Test
    void whatIsWrongWithOneDocumentIsNotWrongWithAnother() {
        documents.put(ROOT + "host-meta", FakeWeb.ok("<!doctype html><title>a.example</title>"));
        documents.put(ROOT + "host-meta.json", FakeWeb.ok("{"));
        documents.put(CLIENT, FakeWeb.status("500 Internal Server Error"));
        documents.put(SERVER, FakeWeb.ok("x".repeat(65_537)));

        List<String> seen = look();

        assertThat(seen.get(0)).isEqualTo("host-meta-xml web-page-instead");
        assertThat(seen.get(1)).startsWith("host-meta-json document-malformed: not well-formed JSON");
        assertThat(seen.get(2)).isEqualTo("posh.c2s http-status: the server answered 500");
        assertThat(seen.get(3)).isEqualTo("posh.s2s limit-exceeded: it is larger than 64 KiB");
    }

    @Test
    void followsARedirectAsFarAsItIsSafe() {
        documents.put(ROOT + "host-meta", FakeWeb.moved(away("/meta")));
        documents.put("h.example/meta", FakeWeb.ok(XRD));
        documents.put(ROOT + "host-meta.json", FakeWeb.moved("http://h.example/meta.json"));
        documents.put(CLIENT, FakeWeb.moved(away("/nowhere")));
        documents.put(SERVER, FakeWeb.moved("/.well-known/posh/xmpp-server.json"));

        assertThat(look())
                .containsExactly(
                        "host-meta-xml with 1 links",
                        "host-meta-json redirect-failed: it is redirected from https to http",
                        "posh.c2s absent",
                        "posh.s2s redirect-failed: its redirects lead nowhere");
    }

    @Test
    void takesTheFingerprintsFromWhereTheyAre() {
        documents.put(CLIENT, FakeWeb.ok(delegated(away("/posh.json"))));
        documents.put("h.example/posh.json", FakeWeb.ok(FINGERPRINTS));

        assertThat(look())
                .as("stale as soon as one of the two documents is")
                .contains("posh.c2s with 1 fingerprints for 300 s at " + away("/posh.json"));
    }

    @Test
    void goesInNoCircles() {
        documents.put(CLIENT, FakeWeb.ok(delegated("https://" + CLIENT.replace("/.", ":" + web.port() + "/."))));
        documents.put(SERVER, FakeWeb.ok(delegated(away("/1"))));
        documents.put("h.example/1", FakeWeb.ok(delegated(away("/2"))));
        documents.put("h.example/2", FakeWeb.ok(FINGERPRINTS));

        List<String> seen = look();

        assertThat(seen.get(2))
                .startsWith("posh.c2s document-malformed: delegated once more (delegated to https://a.ex");
        assertThat(seen.get(3)).startsWith("posh.s2s document-malformed: delegated once more");
        assertThat(web.asked()).hasSize(6).doesNotContain("h.example/2");
    }

    @Test
    void followsADelegationOnlyOverHttps() {
        documents.put(CLIENT, FakeWeb.ok(delegated("http://h.example/posh.json")));
        documents.put(SERVER, FakeWeb.ok(delegated("https://h.example/ posh")));

        assertThat(look())
                .contains(
                        "posh.c2s document-malformed: \"url\" is no https address (delegated to http://h.example/posh.json)",
                        "posh.s2s document-malformed: \"url\" is no address (delegated to https://h.example/ posh)");
    }

    @Test
    void aDelegationThatLeadsNowhereIsAFlawOfTheDocument() {
        documents.put(CLIENT, FakeWeb.ok(delegated(away("/gone"))));
        documents.put(SERVER, FakeWeb.ok(delegated("https://no.example/posh.json")));

        assertThat(look())
                .contains(
                        "posh.c2s document-malformed: \"url\" leads to no document (delegated to " + away("/gone")
                                + ")",
                        "posh.s2s document-malformed: \"url\" leads to no document (delegated to https://no.example/posh.json)");
    }

    @Test
    void aDelegationThatFailsForNowIsNoFlaw() {
        documents.put(CLIENT, FakeWeb.ok(delegated(away("/busy"))));
        documents.put("h.example/busy", FakeWeb.status("503 Service Unavailable"));

        assertThat(look())
                .contains("posh.c2s http-status: the server answered 503 (delegated to " + away("/busy") + ")");
    }

    @Test
    void believesNoServerWithoutAGoodCertificate() throws IOException {
        Instant now = Instant.now();
        assertThat(lookAt(FakeAuthority.selfSigned(new FakeAuthority.Order("CN=a", now).dns("a.example"))))
                .hasSize(4)
                .allMatch(words -> words.contains(" certificate-untrusted"));
        assertThat(lookAt(root.issue(new FakeAuthority.Order("CN=b", now).dns("b.example"))))
                .hasSize(4)
                .allMatch(words -> words.contains(" certificate-wrong-name"));
        assertThat(lookAt(root.issue(new FakeAuthority.Order("CN=a", now)
                        .dns("a.example")
                        .valid(now.minusSeconds(99_999), now.minusSeconds(9_999)))))
                .hasSize(4)
                .allMatch(words -> words.contains(" certificate-expired"));
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void aServerThatCannotBeSpokenToIsTriedOnce() throws IOException {
        documents.put(ROOT + "host-meta", FakeWeb.silence());

        assertThat(look())
                .containsExactly(
                        "host-meta-xml timed-out: it did not come within 10 seconds",
                        "host-meta-json timed-out: it did not come within 10 seconds",
                        "posh.c2s timed-out: it did not come within 10 seconds",
                        "posh.s2s timed-out: it did not come within 10 seconds");
        assertThat(web.asked()).containsExactly(ROOT + "host-meta");
        web.close();
        assertThat(look()).hasSize(4).allMatch(words -> words.contains(" refused"));
    }

    @Test
    void aServerThatHangsUpLaterFailsForThatDocumentOnly() {
        documents.put(ROOT + "host-meta.json", FakeWeb.closed());

        assertThat(look().get(1)).startsWith("host-meta-json closed");
        assertThat(web.asked()).hasSize(4);
    }

    @Test
    void aDomainThatDoesNotExistSaysNothingAndIsNotAsked() {
        assertThat(TestWeb.probe(net.web(dns.address()), web.port()).ofNoSuchDomain(A).stream()
                        .map(TestWeb::words))
                .containsExactly(
                        "host-meta-xml no-such-domain: a.example",
                        "host-meta-json no-such-domain: a.example",
                        "posh.c2s no-such-domain: a.example",
                        "posh.s2s no-such-domain: a.example");
        assertThat(web.asked()).isEmpty();
        assertThat(dns.questions()).isEmpty();
    }
}
