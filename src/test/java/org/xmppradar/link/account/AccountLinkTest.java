package org.xmppradar.link.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeAuthority.Order;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.fake.Peer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.link.HomeLink;
import org.xmppradar.link.HomeScript;
import org.xmppradar.link.HomeScript.Answering;
import org.xmppradar.link.HomeScript.Question;
import org.xmppradar.link.LinkFixture;
import org.xmppradar.link.LinkSettings.Account;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.TestNet;
import org.xmppradar.xml.Element;

/** An account at a home server that lies, forges, strips STARTTLS, shows a wrong certificate, or restarts. */
class AccountLinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DomainName HOME = DomainName.parse("home.example");
    private static final Element VERSION = Element.of("jabber:iq:version", "query");
    private static final Pattern BIND = Pattern.compile("<iq id='([^']+)' type='set'><bind ");
    private static final String PLAIN =
            "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms>";
    private static final String SUCCESS = "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";

    private final Clock clock = Clock.systemUTC();
    private final FakeAuthority authority = FakeAuthority.root("root", clock.instant());
    private final SSLContext good = certificate(order -> order.dns(HOME.ascii()));
    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(10));

    @AfterEach
    void close() {
        net.close();
    }

    private SSLContext certificate(Function<Order, Order> names) {
        return authority
                .issue(names.apply(new Order("CN=home.example", clock.instant())))
                .context();
    }

    @Test
    void it_logs_in_over_tls_and_asks() throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.playing(home((peer, question) -> peer.say(question.answer())))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(30));
            assertThat(ask(link, "a.example")).isInstanceOf(Reply.Answered.class);
            link.stop();

            String heard = server.peers().getFirst().heardToTheEnd();
            assertThat(heard.substring(0, heard.indexOf("<starttls")))
                    .doesNotContain("<auth")
                    .doesNotContain("<iq");
            assertThat(heard).doesNotContain("<presence").doesNotContain("jabber:iq:roster");
        }
    }

    @Test
    void a_forged_answer_counts_for_nothing_and_the_true_one_does() throws IOException {
        try (FakeServer server =
                FakeServer.playing(home(HomeScript.forgingFirst("mallory.example", "radar@home.example")))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(30));
            assertThat(ask(link, "a.example"))
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.payload().map(Element::name))
                                    .contains("query"));
            link.stop();
        }
    }

    /** The JDK's parser, which is Smack's, would give the whole stream up for some of these. */
    @Test
    void an_answer_that_goes_too_far_is_lost_alone() throws IOException {
        String deep = "<a xmlns='x'>".repeat(400) + "</a>".repeat(400);
        String giant = "<a xmlns='x'>" + "\u00e4\ud83d\ude00".repeat(200_000) + "</a>";
        String broad = "<iq a='1' a='2' b='&undefined;'/>";
        try (FakeServer server = FakeServer.playing(home((peer, question) -> peer.say(
                switch (question.to()) {
                    case "deep.example" -> Question.answer(question.id(), question.to(), deep);
                    case "giant.example" -> Question.answer(question.id(), question.to(), giant);
                    case "broad.example" -> broad;
                    default -> question.answer();
                })))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(3));
            assertThat(ask(link, "deep.example")).isInstanceOf(Reply.Failed.class);
            assertThat(ask(link, "giant.example")).isInstanceOf(Reply.Failed.class);
            assertThat(ask(link, "broad.example")).isInstanceOf(Reply.Failed.class);
            assertThat(ask(link, "good.example")).isInstanceOf(Reply.Answered.class);
            link.stop();

            assertThat(server.peers()).hasSize(1);
        }
    }

    @Test
    void a_stream_that_ends_is_opened_again() throws IOException {
        try (FakeServer server = FakeServer.playing(home((peer, question) -> {
            if (question.to().equals("end.example")) {
                peer.close();
            }
            peer.say(question.answer());
        }))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(30));
            assertThat(ask(link, "end.example")).isInstanceOf(Reply.Failed.class);
            assertThat(ask(link, "good.example")).isInstanceOf(Reply.Answered.class);
            link.stop();

            assertThat(server.peers()).hasSize(2);
        }
    }

    @Test
    void strangers_get_the_public_services_and_nothing_else() throws IOException, InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        String stranger = " from='juliet@a.example/x' to='radar@home.example/r' id='";
        try (FakeServer server = FakeServer.playing(home((peer, question) -> {
            peer.say("<message" + stranger + "m1'><body>hello</body></message>"
                    + "<iq type='get'" + stranger + "i1'><ping xmlns='urn:xmpp:ping'/></iq>"
                    + "<iq type='get'" + stranger + "i2'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>");
            peer.hear("id='i2'");
            peer.hear("service-unavailable");
            heard.countDown();
            peer.say(question.answer());
        }))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(30));
            assertThat(ask(link, "a.example")).isInstanceOf(Reply.Answered.class);
            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
            link.stop();

            assertThat(server.peers().getFirst().heard())
                    .contains("id='i1' to='juliet@a.example/x' type='result'/>")
                    .doesNotContain("m1");
        }
    }

    @Test
    void a_wrong_password_is_said_and_not_tried_again() throws IOException {
        refused(
                secured(good, peer -> {
                    peer.hear("<auth");
                    peer.say("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>");
                    peer.hearOut();
                }),
                "not-authorized");
    }

    /** CVE-2016-10027. */
    @Test
    void without_starttls_nothing_is_told() throws IOException {
        String heard = refused(
                peer -> {
                    header(peer);
                    peer.say(Scripts.header(HOME.ascii()) + Scripts.features(PLAIN));
                    peer.hearOut();
                },
                "STARTTLS");
        assertThat(heard).doesNotContain("<auth");
    }

    @Test
    void a_certificate_for_another_name_is_not_believed() throws IOException {
        String heard = refused(secured(certificate(order -> order.dns("other.example")), Peer::hearOut), "certificate");
        assertThat(heard).doesNotContain("<auth");
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_not_believed() throws IOException {
        SSLContext own = FakeAuthority.selfSigned(new Order("CN=home.example", clock.instant()).dns(HOME.ascii()))
                .context();
        String heard = refused(secured(own, Peer::hearOut), "certificate");
        assertThat(heard).doesNotContain("<auth");
    }

    /** Returns what the server heard, in clear and over TLS. */
    private String refused(Script script, String why) throws IOException {
        try (FakeServer server = FakeServer.playing(script)) {
            HomeLink link = link(server.port(), Duration.ofSeconds(30));
            assertThat(ask(link, "a.example"))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.failure().detail()).contains(why));
            assertThat(ask(link, "b.example")).isInstanceOf(Reply.Failed.class);
            link.stop();

            assertThat(server.peers()).hasSize(1);
            return server.peers().getFirst().heard();
        }
    }

    private HomeLink link(int port, Duration timeout) {
        Account account = new Account("radar@home.example", "geheim", "127.0.0.1", port);
        CertificateJudge judge = CertificateJudge.trusting(new TrustSettings(List.of()));
        HomeLink link = LinkFixture.impatient(
                new AccountLogin(
                        account,
                        net.homeDoor(net.resolver("127.0.0.1:1")),
                        FakeAuthority.trusting(List.of(authority)),
                        new HomeCertificate(HOME, judge, clock)),
                LinkFixture.with(account, null, timeout));
        link.start();
        return link;
    }

    private static Reply ask(HomeLink link, String domain) {
        return link.ask(DomainName.parse(domain), VERSION)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private Script home(Answering answering) {
        return secured(good, peer -> {
            peer.hear("<auth");
            peer.hear("</auth>");
            peer.say(SUCCESS);
            header(peer);
            peer.say(Scripts.header(HOME.ascii())
                    + Scripts.features("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"));
            peer.hear("</bind>");
            peer.hear("</iq>");
            peer.say(bound(peer.heard()));
            HomeScript.answerAll(peer, answering);
        });
    }

    private static String bound(String heard) {
        Matcher bind = BIND.matcher(heard);
        assertThat(bind.find()).as(heard).isTrue();
        return "<iq type='result' id='" + bind.group(1) + "'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                + "<jid>radar@home.example/r</jid></bind></iq>";
    }

    private static void header(Peer peer) throws IOException {
        peer.hear("<stream:stream");
        peer.hear(">");
    }

    private static Script secured(SSLContext tls, Script then) {
        return peer -> {
            header(peer);
            peer.say(Scripts.header(HOME.ascii()) + Scripts.features(Scripts.STARTTLS));
            peer.hear("<starttls");
            peer.hear(">");
            peer.say(Scripts.PROCEED);
            peer.secure(tls);
            header(peer);
            peer.say(Scripts.header(HOME.ascii()) + Scripts.features(PLAIN));
            then.play(peer);
        };
    }
}
