package org.xmppradar.link.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.fake.Scripts;
import org.xmppradar.link.HomeLink;
import org.xmppradar.link.HomeScript;
import org.xmppradar.link.HomeScript.Answering;
import org.xmppradar.link.HomeScript.Question;
import org.xmppradar.link.LinkFixture;
import org.xmppradar.link.LinkSettings.Component;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.TestNet;
import org.xmppradar.xml.Element;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A component of a home server that lies, forges, floods, falls silent, or restarts. */
class ComponentLinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Element VERSION = Element.of("jabber:iq:version", "query");
    private static final String HEADER = "<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept'"
            + " xmlns:stream='http://etherx.jabber.org/streams' from='radar.example' id='3BF96D32'>";

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(10));

    @AfterEach
    void close() {
        net.close();
    }

    @Test
    void it_proves_that_it_knows_the_secret_and_asks() throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.playing(home((peer, question) -> peer.say(question.answer())))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(30));
            assertThat(ask(link, "a.example")).isInstanceOf(Reply.Answered.class);
            link.stop();

            // SHA-1 of 3BF96D32secret, by sha1sum
            assertThat(server.peers().getFirst().heardToTheEnd())
                    .contains(" to='radar.example'>")
                    .contains("<handshake>b09ea9b3b7f586be8a08d0a3dd7466f110aeb136</handshake>")
                    .contains("<iq from='radar.example' id=")
                    .contains("<query xmlns='jabber:iq:version'/></iq>")
                    .endsWith("</stream:stream>");
        }
    }

    @Test
    void two_thousand_at_once_are_all_answered() throws IOException {
        try (FakeServer server = FakeServer.playing(home((peer, question) -> peer.say(question.answer())))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(60));
            Map<Boolean, Long> answered = Flux.range(0, 2000)
                    .flatMap(i -> link.ask(DomainName.parse("d" + i + ".example"), VERSION), 2000)
                    .collect(Collectors.partitioningBy(Reply.Answered.class::isInstance, Collectors.counting()))
                    .blockOptional(PATIENCE)
                    .orElseThrow();
            link.stop();

            assertThat(answered).containsEntry(true, 2000L).containsEntry(false, 0L);
        }
    }

    @Test
    void a_forged_answer_counts_for_nothing_and_the_true_one_does() throws IOException {
        try (FakeServer server =
                FakeServer.playing(home(HomeScript.forgingFirst("mallory.example", "mallory@a.example")))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(30));
            assertThat(ask(link, "a.example"))
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.payload().map(Element::name))
                                    .contains("query"));
            link.stop();
        }
    }

    /** What one domain answers must not keep us from the others. */
    @Test
    void an_answer_that_goes_too_far_is_lost_alone() throws IOException {
        String deep = "<a xmlns='x'>".repeat(40) + "</a>".repeat(40);
        String giant = "<a xmlns='x'>" + "a".repeat(700_000) + "</a>";
        try (FakeServer server = FakeServer.playing(home((peer, question) -> peer.say(
                switch (question.to()) {
                    case "deep.example" -> Question.answer(question.id(), question.to(), deep);
                    case "giant.example" -> Question.answer(question.id(), question.to(), giant);
                    default -> question.answer();
                })))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(2));
            assertThat(ask(link, "deep.example")).isInstanceOf(Reply.Failed.class);
            assertThat(ask(link, "giant.example")).isInstanceOf(Reply.Failed.class);
            assertThat(ask(link, "good.example")).isInstanceOf(Reply.Answered.class);
            link.stop();

            assertThat(server.peers()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a 'b'>]>",
                "</stream:stream>",
                "<stream:error><system-shutdown"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>"
            })
    void a_stream_that_ends_is_opened_again(String end) throws IOException {
        try (FakeServer server = FakeServer.playing(home((peer, question) -> {
            peer.say(question.to().equals("end.example") ? end : question.answer());
        }))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(20));
            assertThat(ask(link, "end.example")).isInstanceOf(Reply.Failed.class);
            assertThat(ask(link, "good.example")).isInstanceOf(Reply.Answered.class);
            link.stop();

            assertThat(server.peers()).hasSize(2);
        }
    }

    @Test
    void strangers_get_the_public_services_and_nothing_else() throws IOException, InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        String stranger = " from='juliet@a.example/x' to='radar.example' id='";
        try (FakeServer server = FakeServer.playing(logIn(peer -> {
            peer.say("<message" + stranger + "m1'><body>hello</body></message><presence" + stranger
                    + "p1' type='subscribe'/>"
                    + "<iq type='get'" + stranger + "i1'><ping xmlns='urn:xmpp:ping'/></iq>"
                    + "<iq type='set'" + stranger + "i2'><query xmlns='jabber:iq:roster'/></iq>");
            peer.hear("id='i2'");
            peer.hear("service-unavailable");
            heard.countDown();
            peer.hearOut();
        }))) {
            HomeLink link = link(server.port(), Duration.ofSeconds(2));
            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
            link.stop();

            assertThat(server.peers().getFirst().heard())
                    .contains("<iq from='radar.example' id='i1' to='juliet@a.example/x' type='result'/>")
                    .doesNotContain("m1")
                    .doesNotContain("p1");
        }
    }

    @Test
    void a_wrong_secret_is_said_and_not_tried_again() throws IOException {
        try (FakeServer server = FakeServer.playing(peer -> {
            peer.hear("to='radar.example'>");
            peer.say(HEADER);
            peer.hear("</handshake>");
            peer.say(Scripts.error("not-authorized", "Given token does not match calculated token"));
        })) {
            HomeLink link = link(server.port(), Duration.ofSeconds(1));
            assertThat(ask(link, "a.example"))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.failure().detail())
                                    .contains("not-authorized")
                                    .contains("radar.link.component"));
            assertThat(ask(link, "b.example")).isInstanceOf(Reply.Failed.class);
            link.stop();

            assertThat(server.peers()).hasSize(1);
        }
    }

    @Test
    void a_home_that_is_not_there_is_waited_for() throws IOException {
        FakeServer gone = FakeServer.playing(_ -> {});
        gone.close();
        HomeLink link = link(gone.port(), Duration.ofSeconds(20));
        Mono<Reply> asking = link.ask(DomainName.parse("a.example"), VERSION).cache();
        Disposable _ = asking.subscribe();
        try (FakeServer _ = FakeServer.playing(
                home((peer, question) -> peer.say(question.answer())),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), gone.port()))) {
            assertThat(asking.blockOptional(PATIENCE)).get().isInstanceOf(Reply.Answered.class);
            link.stop();
        }
    }

    private HomeLink link(int port, Duration timeout) {
        Component component = new Component("radar.example", "secret", "127.0.0.1", port);
        HomeLink link = LinkFixture.impatient(
                new ComponentLogin(component, net.homeDoor(net.resolver("127.0.0.1:1"))),
                LinkFixture.with(null, component, timeout));
        link.start();
        return link;
    }

    private static Reply ask(HomeLink link, String domain) {
        return link.ask(DomainName.parse(domain), VERSION)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static Script home(Answering answering) {
        return logIn(peer -> HomeScript.answerAll(peer, answering));
    }

    private static Script logIn(Script then) {
        return peer -> {
            peer.hear("to='radar.example'>");
            peer.say(HEADER);
            peer.hear("</handshake>");
            peer.say("<handshake/>");
            then.play(peer);
        };
    }
}
