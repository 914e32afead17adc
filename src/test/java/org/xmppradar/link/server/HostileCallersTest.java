package org.xmppradar.link.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.link.server.Federation.Kind;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Transport;

/** Those who call us and are not who they say, or want more than we give: nobody gets in. */
class HostileCallersTest {

    private static final String PING = "<ping xmlns='urn:xmpp:ping'/></iq>";
    private static final int GUESTS = 12;

    @TempDir
    Path folder;

    private Federation federation;
    private int port;

    @BeforeEach
    void open() {
        federation = new Federation(folder);
        ServerLink oak = federation.server("oak.example", federation.trusted("oak.example"), Kind.USUAL.guests(GUESTS));
        port = oak.ports().getFirst();
    }

    @AfterEach
    void close() throws IOException {
        federation.close();
    }

    @Test
    void aStanzaBeforeAnyProofEndsTheStreamUnread() throws IOException {
        try (Stranger stranger = Stranger.inTls(port, "elm.example", Optional.empty())) {
            stranger.say(iq("elm.example") + PING);
            assertThat(stranger.hearToTheEnd()).contains("<not-authorized").doesNotContain("<iq");
        }
    }

    @Test
    void aStanzaInClearEndsTheStreamUnread() throws IOException {
        try (Stranger stranger = new Stranger(port)) {
            stranger.open("elm.example");
            stranger.say(iq("elm.example") + PING);
            assertThat(stranger.hearToTheEnd()).contains("<policy-violation").doesNotContain("<iq");
        }
    }

    @Test
    void whatIsSentInClearBehindStarttlsIsNotTakenForTheirs() throws IOException {
        try (Stranger stranger = new Stranger(port)) {
            stranger.open("elm.example");
            stranger.hear("</stream:features>");
            stranger.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" + iq("elm.example") + PING);
            stranger.hear("<proceed");
            assertThat(stranger.hearToTheEnd()).doesNotContain("<iq").doesNotContain("stream:error");
        }
    }

    @Test
    void aProvedDomainMayNotSpeakForAnother() throws IOException {
        try (Stranger stranger = proved("elm.example")) {
            stranger.say(iq("ash.example") + PING);
            assertThat(stranger.hearToTheEnd()).contains("<invalid-from").doesNotContain("<iq");
        }
    }

    @Test
    void aCertificateForAnotherDomainProvesNothing() throws IOException {
        try (Stranger stranger = Stranger.inTls(port, "ash.example", Optional.of(federation.trusted("elm.example")))) {
            stranger.say(external("YXNoLmV4YW1wbGU="));
            stranger.hear("<not-authorized");
        }
    }

    @Test
    void aCertificateOfTheRightNameMayBeWorthlessToo() throws IOException {
        Instant now = Clock.systemUTC().instant();
        FakeAuthority.Order expired =
                federation.order("elm.example").valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        FakeAuthority.Order forSomethingElse = federation.order("elm.example").usage(KeyPurposeId.id_kp_codeSigning);
        for (FakeAuthority.Order order : List.of(expired, forSomethingElse)) {
            try (Stranger stranger = Stranger.inTls(port, "elm.example", Optional.of(federation.issue(order)))) {
                stranger.say(external("="));
                stranger.hear("<not-authorized");
            }
        }
    }

    @Test
    void aProvedDomainMayNotBecomeAnotherBySasl() throws IOException {
        try (Stranger stranger = Stranger.inTls(port, "elm.example", Optional.of(federation.trusted("elm.example")))) {
            stranger.say(external("YXNoLmV4YW1wbGU="));
            stranger.hear("<invalid-authzid");
        }
    }

    @Test
    void aSelfMadeCertificateIsNotEvenOfferedExternal() throws IOException {
        try (Stranger stranger =
                Stranger.inTls(port, "elm.example", Optional.of(federation.selfSigned("elm.example")))) {
            stranger.say(external("="));
            stranger.hear("<not-authorized");
        }
    }

    @Test
    void anAnswerForAnotherDomainsQuestionIsNoAnswer() throws IOException {
        // What elm says of ash's questions is dropped: the same id from another domain.
        try (Stranger stranger = proved("elm.example")) {
            stranger.say("<iq type='result' id='0' from='elm.example' to='oak.example'/>");
            stranger.say(iq("elm.example") + PING);
            stranger.hear("type='result'");
        }
    }

    @Test
    void messagesPresenceAndStanzasToOthersAreDropped() throws IOException {
        try (Stranger stranger = proved("elm.example")) {
            stranger.say("<message from='elm.example' to='oak.example'><body>hello</body></message>");
            stranger.say("<presence from='u@elm.example' to='oak.example' type='subscribe'/>");
            stranger.say("<iq type='get' id='1' from='elm.example' to='ash.example'>" + PING);
            stranger.say("<iq type='get' id='last' from='elm.example' to='oak.example'>" + PING);
            stranger.hear("<iq");
            stranger.hear("id='last'");
        }
    }

    @Test
    void aFloodOfQuestionsIsAnsweredInPartOnly() throws IOException {
        try (Stranger stranger = proved("elm.example")) {
            for (int i = 0; i < 500; i++) {
                stranger.say("<iq type='get' id='q" + i + "' from='elm.example' to='oak.example'>" + PING);
            }
            stranger.say("</stream:stream>");
            assertThat(stranger.hearToTheEnd().split("<iq ", -1)).hasSizeBetween(5, 80);
        }
    }

    @Test
    void aKeyThatIsNotOursIsInvalidHoweverItIsMade() throws IOException {
        DialbackKeys others = new DialbackKeys(new DomainName("oak.example"), "another secret");
        String key = others.expect(new DomainName("elm.example"), "an-id");
        try (Stranger stranger = Stranger.inTls(port, "elm.example", Optional.empty())) {
            stranger.say(verify("elm.example", "an-id", key));
            stranger.hear("type='invalid'");
        }
    }

    @Test
    void aDialbackFloodCallsHardlyAnybody() throws IOException {
        int strangers = 8;
        int claimsEach = 19;
        StringBuilder told = new StringBuilder();
        try (FakeServer victim = FakeServer.playing(peer -> peer.hearOut())) {
            for (int i = 0; i < strangers; i++) {
                told.append(flood(victim.port(), "flood" + i, claimsEach));
            }
            assertThat(told).contains("<resource-constraint").doesNotContain("type='valid'");
            assertThat(victim.peers()).hasSizeLessThan(strangers * claimsEach / 2);
        }
    }

    /** All of them lead to one who has never heard of us. */
    private String flood(int victim, String name, int claims) throws IOException {
        try (Stranger stranger = Stranger.inTls(port, name + ".example", Optional.empty())) {
            for (int i = 0; i < claims; i++) {
                String claimed = "d" + i + "." + name + ".example";
                federation.publish(new DomainName(claimed), Transport.STARTTLS, victim);
                stranger.say("<db:result from='" + claimed + "' to='oak.example'>key</db:result>");
            }
            return stranger.hearToTheEnd();
        } catch (SocketException cut) {
            return cut.toString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "doctype, restricted-xml",
        "huge stanza, policy-violation",
        "deep stanza, policy-violation",
        "not XML, not-well-formed"
    })
    void whatNoServerSaysEndsTheStream(String what, String condition) throws IOException {
        String words = switch (what) {
            case "doctype" -> "<!DOCTYPE a [<!ENTITY b 'c'>]>";
            case "huge stanza" -> "<message><body>" + "x".repeat(600_000);
            case "deep stanza" -> "<a>".repeat(100);
            default -> "<a></b><c/>";
        };
        try (Stranger stranger = proved("elm.example")) {
            try {
                stranger.say(words);
            } catch (SocketException cut) {
                assertThat(what).isEqualTo("huge stanza");
            }
            String end = stranger.hearToTheEnd();
            assertThat((end.isEmpty() && what.equals("huge stanza")) || end.contains("<" + condition))
                    .as(end)
                    .isTrue();
        }
    }

    @Test
    void whoDripsIsCutOffInTime() throws IOException {
        long begun = System.nanoTime();
        try (Stranger stranger = new Stranger(port)) {
            stranger.say("<stream:stream");
            Thread dripping = Thread.startVirtualThread(() -> drip(stranger));
            stranger.hearToTheEnd();
            dripping.interrupt();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static void drip(Stranger stranger) {
        Waiting.untilInterrupted(Duration.ofMillis(50), () -> {
            try {
                stranger.say(" ");
                return true;
            } catch (IOException cut) {
                return false;
            }
        });
    }

    @Test
    void moreThanAFewOfOneAddressAreTurnedAway() throws IOException {
        List<Stranger> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < GUESTS; i++) {
                Stranger stranger = new Stranger(port);
                crowd.add(stranger);
                stranger.open("elm.example");
                stranger.hear("</stream:features>");
            }
            try (Stranger tooMany = new Stranger(port)) {
                assertThat(tooMany.hearToTheEnd()).isEmpty();
            }
        } finally {
            for (Stranger stranger : crowd) {
                stranger.close();
            }
        }
    }

    @Test
    void aDomainThatIsNotOursIsUnknown() throws IOException {
        try (Stranger stranger = new Stranger(port)) {
            stranger.say("<stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams'"
                    + " to='ash.example' version='1.0'>");
            assertThat(stranger.hearToTheEnd()).contains("<host-unknown");
        }
    }

    private Stranger proved(String domain) throws IOException {
        Stranger stranger = Stranger.inTls(port, domain, Optional.of(federation.trusted(domain)));
        stranger.say("<bidi xmlns='urn:xmpp:bidi'/>" + external("="));
        stranger.hear("<success");
        stranger.open(domain);
        stranger.hear("</stream:features>");
        return stranger;
    }

    private static String external(String response) {
        return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>" + response + "</auth>";
    }

    private static String iq(String from) {
        return "<iq type='get' id='1' from='" + from + "' to='oak.example'>";
    }

    private static String verify(String from, String id, String key) {
        return "<db:verify from='" + from + "' to='oak.example' id='" + id + "'>" + key + "</db:verify>";
    }
}
