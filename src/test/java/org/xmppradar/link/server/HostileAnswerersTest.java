package org.xmppradar.link.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.fake.Peer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.link.Reply;
import org.xmppradar.link.server.Federation.Kind;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream.Authentication;

/** Those whom we call and who do not answer as they should. What they say is evidence; what they claim is not believed. */
class HostileAnswerersTest {

    private static final String ELM = "elm.example";
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String EXTERNAL =
            "<mechanisms xmlns='" + SASL + "'><mechanism>EXTERNAL</mechanism></mechanisms>";
    private static final String BIDI = "<bidi xmlns='urn:xmpp:features:bidi'/>";

    @TempDir
    Path folder;

    private Federation federation;
    private ServerLink oak;
    private SSLContext tls;

    @BeforeEach
    void open() {
        federation = new Federation(folder);
        oak = federation.server("oak.example", federation.trusted("oak.example"), Kind.USUAL);
        tls = federation.trusted(ELM).context();
    }

    @AfterEach
    void close() throws IOException {
        federation.close();
    }

    @Test
    void anAnswerFromAnotherDomainIsNoAnswer() throws IOException {
        assertThat(askOf(answering("from='ash.example' to='oak.example' id='$id'")))
                .isEqualTo(new Failure(FailureKind.TIMED_OUT, "no answer within 4 s"));
    }

    @Test
    void anAnswerFromAUserOfTheDomainIsNoAnswer() throws IOException {
        assertThat(askOf(answering("from='u@elm.example' to='oak.example' id='$id'"))
                        .kind())
                .isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void anAnswerToAnotherQuestionIsNoAnswer() throws IOException {
        assertThat(askOf(answering("from='elm.example' to='oak.example' id='1'"))
                        .kind())
                .isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void anAnswerWithoutBidiIsNoAnswer() throws IOException {
        Script script = peer -> {
            secure(peer, EXTERNAL);
            accept(peer);
            answer(peer, "from='elm.example' to='oak.example' id='$id'");
        };
        assertThat(askOf(script).kind()).isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void aVerdictOnAnotherPairIsNoVerdict() throws IOException {
        Script script = peer -> {
            secure(peer, "");
            peer.hear("</db:result>");
            peer.say("<db:result from='ash.example' to='oak.example' type='valid'/>");
            peer.say("<db:result from='elm.example' to='ash.example' type='valid'/>");
            peer.say("<db:result from='elm.example' to='oak.example' type='invalid'/>");
            peer.hearOut();
        };
        assertThat(askOf(script)).isEqualTo(new Failure(FailureKind.NOT_AUTHENTICATED, "dialback: invalid"));
        assertThat(oak.streamTo(new DomainName(ELM))).isEmpty();
    }

    @Test
    void ourKeyIsGoodOnItsStreamWhileWeWaitAndNowhereElse() throws IOException {
        ServerLink ash = federation.server("ash.example", federation.selfSigned("ash.example"), Kind.USUAL);
        List<String> said = new ArrayList<>();
        Script script = peer -> {
            secure(peer, "");
            peer.hear("</db:result>");
            String key = peer.heard().replaceAll("(?s).*<db:result[^>]*>([^<]*)</db:result>.*", "$1");
            said.add(verify(ash, "0f3c", key));
            said.add(verify(ash, "another", key));
            said.add(verify(ash, "0f3c", falsified(key)));
            peer.say("<db:result from='elm.example' to='ash.example' type='valid'/>");
            peer.hear("<iq");
            said.add(verify(ash, "0f3c", key));
        };
        try (FakeServer elm = FakeServer.playing(script)) {
            federation.publish(new DomainName(ELM), Transport.STARTTLS, elm.port());
            assertThat(Federation.ask(ash, ELM)).isInstanceOf(Reply.Failed.class);
            elm.peers().getFirst().heardToTheEnd();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        assertThat(said).containsExactly("valid", "invalid", "invalid", "invalid");
    }

    /** The same key but for its first digit: whatever the digits are, for one in sixty keys has no digit of a given value. */
    private static String falsified(String key) {
        return (key.startsWith("a") ? "b" : "a") + key.substring(1);
    }

    /** What a server says to a key of its own that somebody has seen. */
    private static String verify(ServerLink server, String stream, String key) throws IOException {
        try (Stranger stranger = Stranger.inTls(server.ports().getFirst(), ELM, "ash.example", Optional.empty())) {
            stranger.say("<db:verify from='elm.example' to='ash.example' id='" + stream + "'>" + key + "</db:verify>"
                    + "</stream:stream>");
            return stranger.hearToTheEnd().replaceAll("(?s).*<db:verify[^>]* type='([a-z]*)'.*", "$1");
        }
    }

    @Test
    void whatWasSaidToOurCertificateIsKeptAndDialbackIsTriedOnTheSameStream() throws IOException {
        Script script = peer -> {
            secure(peer, EXTERNAL);
            peer.hear("</auth>");
            peer.say(refusal());
            peer.hear("</db:result>");
            peer.say("<db:result from='elm.example' to='oak.example' type='error'><error type='cancel'>"
                    + "<remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>");
            peer.hearOut();
        };
        assertThat(askOf(script))
                .isEqualTo(new Failure(
                        FailureKind.NOT_AUTHENTICATED,
                        "SASL EXTERNAL: not-authorized: we do not know you; then not-authenticated dialback: error"
                                + " remote-server-timeout"));
    }

    @Test
    void whoHangsUpOverOurCertificateIsCalledAgainWithoutIt() throws IOException {
        Script script = peer -> {
            secure(peer, EXTERNAL + BIDI);
            while (!peer.heard().contains("</auth>") && !peer.heard().contains("</db:result>")) {
                peer.listen();
            }
            if (peer.heard().contains("<auth")) {
                peer.say(refusal() + "</stream:stream>");
                return;
            }
            peer.say("<db:result from='elm.example' to='oak.example' type='valid'/>");
            answer(peer, "from='elm.example' to='oak.example' id='$id'");
        };
        try (FakeServer elm = FakeServer.playing(script)) {
            federation.publish(new DomainName(ELM), Transport.STARTTLS, elm.port());
            assertThat(Federation.ask(oak, ELM)).isInstanceOf(Reply.Answered.class);
            assertThat(oak.streamTo(new DomainName(ELM)))
                    .hasValueSatisfying(
                            stream -> assertThat(stream.authentication()).isEqualTo(Authentication.DIALBACK));
            assertThat(elm.peers()).hasSize(2);
        }
    }

    @Test
    void theTextOfAStreamErrorIsKept() throws IOException {
        Script script = peer -> {
            secure(peer, EXTERNAL);
            peer.hear("</auth>");
            peer.say(Scripts.error("policy-violation", "we federate with friends only"));
        };
        assertThat(askOf(script))
                .isEqualTo(new Failure(FailureKind.STREAM_ERROR, "policy-violation: we federate with friends only"));
    }

    @Test
    void nothingIsAskedInClear() throws IOException {
        try (FakeServer elm = FakeServer.playing(peer -> {
            peer.hear("xml:lang='en'>");
            peer.say(header() + Scripts.features("<dialback xmlns='urn:xmpp:features:dialback'/>"));
            peer.hearOut();
        })) {
            federation.publish(new DomainName(ELM), Transport.STARTTLS, elm.port());
            assertThat(failure(Federation.ask(oak, ELM)).kind()).isEqualTo(FailureKind.STARTTLS_NOT_OFFERED);
            assertThat(elm.peers().getFirst().heard()).doesNotContain("<iq").doesNotContain("db:result");
        }
    }

    @Test
    void whoNeverAnswersIsGivenUpInTime() throws IOException {
        assertThat(askOf(Peer::hearOut)).isEqualTo(new Failure(FailureKind.TIMED_OUT, "no stream features"));
    }

    private Failure askOf(Script script) throws IOException {
        try (FakeServer elm = FakeServer.playing(script)) {
            federation.publish(new DomainName(ELM), Transport.STARTTLS, elm.port());
            return failure(Federation.ask(oak, ELM));
        }
    }

    private static Failure failure(Reply reply) {
        return ((Reply.Failed) reply).failure();
    }

    private Script answering(String attributes) {
        return peer -> {
            secure(peer, EXTERNAL + BIDI);
            accept(peer);
            answer(peer, attributes);
        };
    }

    private void secure(Peer peer, String features) throws IOException {
        peer.hear("xml:lang='en'>");
        peer.say(header() + Scripts.features(Scripts.STARTTLS));
        peer.hear("<starttls");
        peer.hear(">");
        peer.say(Scripts.PROCEED);
        peer.secure(tls);
        peer.hear("xml:lang='en'>");
        peer.say(header() + Scripts.features(features));
    }

    private static String header() {
        return Scripts.header(ELM).replace("'jabber:client'", "'jabber:server' xmlns:db='jabber:server:dialback'");
    }

    private static void accept(Peer peer) throws IOException {
        peer.hear("</auth>");
        peer.say("<success xmlns='" + SASL + "'/>");
        peer.hear("xml:lang='en'>");
        peer.say(header() + Scripts.features(""));
    }

    /** Answers a question, with its id for {@code $id}. */
    private static void answer(Peer peer, String attributes) throws IOException {
        peer.hear("</iq>");
        String id = peer.heard().replaceAll("(?s).*<iq[^>]* id='([^']*)'.*", "$1");
        peer.say("<iq xmlns='jabber:server' type='result' " + attributes.replace("$id", id) + "/>");
        peer.hearOut();
    }

    private static String refusal() {
        return "<failure xmlns='" + SASL + "'><not-authorized/><text>we do not know you</text></failure>";
    }
}
