package org.xmppradar.probe.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmppradar.fake.Scripts.MECHANISMS;
import static org.xmppradar.fake.Scripts.STARTTLS;
import static org.xmppradar.fake.Scripts.error;
import static org.xmppradar.fake.Scripts.features;
import static org.xmppradar.fake.Scripts.header;
import static org.xmppradar.fake.Scripts.opensAndRepeats;
import static org.xmppradar.fake.Scripts.saying;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.fake.Peer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.Observation.StreamVisit;

class StreamProbeTest {

    private static final StreamFixture RADAR = new StreamFixture();
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String HEADER_END = "xml:lang='en'>";
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";

    @AfterAll
    static void close() {
        RADAR.close();
    }

    @Test
    void readsFeaturesBeforeAndAfterStarttlsAndTheCertificate() throws IOException {
        try (FakeServer server = FakeServer.playing(Scripts.good("a.example", RADAR.tls()))) {
            StreamVisit visit = RADAR.visit(server, Service.C2S, Transport.STARTTLS);

            assertThat(visit.failure()).isEmpty();
            assertThat(visit.beforeTls().orElseThrow().features())
                    .containsExactly(new Feature(TLS, "starttls", ""), new Feature(TLS, "starttls", "required"));
            assertThat(visit.afterTls().orElseThrow().features())
                    .containsExactly(
                            new Feature(SASL, "mechanisms", ""),
                            new Feature(SASL, "mechanisms", "PLAIN"),
                            new Feature(SASL, "mechanisms", "SCRAM-SHA-1"));
            assertThat(visit.afterTls().orElseThrow())
                    .extracting("from", "id", "version")
                    .containsExactly("a.example", "0f3c", "1.0");
            assertThat(visit.tls().orElseThrow().version()).isEqualTo("TLSv1.3");
            assertThat(visit.tls().orElseThrow().verdict())
                    .extracting(CertificateVerdict::trust, CertificateVerdict::name)
                    .containsExactly(CertificateVerdict.Trust.SELF_SIGNED, CertificateVerdict.Name.MATCHES);
            assertThat(visit.problem()).contains(FailureKind.CERTIFICATE_SELF_SIGNED);
            assertThat(visit.took()).isPositive();
        }
    }

    @Test
    void saysTheSameHeaderTwiceAndNothingElse() throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.playing(Scripts.good("a.example", RADAR.tls()))) {
            RADAR.visit(server, Service.S2S, Transport.STARTTLS);

            String header = "<?xml version='1.0'?><stream:stream xmlns='jabber:server'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback'"
                    + " to='bücher.example' version='1.0' xml:lang='en'>";
            assertThat(server.peers().getFirst().heardToTheEnd())
                    .isEqualTo(header + "<starttls xmlns='" + TLS + "'/>" + header + "</stream:stream>");
        }
    }

    @Test
    void beginsWithTlsWhereTheEndpointSaysSo() throws IOException {
        try (FakeServer server = FakeServer.playing(Scripts.goodDirect("a.example", RADAR.tls()))) {
            StreamVisit visit = RADAR.visit(server, Service.C2S, Transport.DIRECT_TLS);

            assertThat(visit.failure()).isEmpty();
            assertThat(visit.beforeTls()).isEmpty();
            assertThat(visit.afterTls()).isPresent();
        }
    }

    @Test
    void sendsNothingButTheHeaderWhenStarttlsIsStripped() throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.playing(saying(header("a.example"), features(MECHANISMS)))) {
            StreamVisit visit = RADAR.visit(server, Service.C2S, Transport.STARTTLS);

            assertThat(visit.failure()).contains(Failure.of(FailureKind.STARTTLS_NOT_OFFERED));
            assertThat(visit.beforeTls().orElseThrow().features()).hasSize(3);
            assertThat(server.peers().getFirst().heardToTheEnd())
                    .isEqualTo("<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                            + " xmlns:stream='http://etherx.jabber.org/streams'"
                            + " to='bücher.example' version='1.0' xml:lang='en'>");
        }
    }

    @Test
    void saysWhyItLeavesAPeerThatSendsRestrictedXml() throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.playing(saying(header("a.example"), "<!DOCTYPE a>"))) {
            RADAR.visit(server, Service.C2S, Transport.STARTTLS);

            assertThat(server.peers().getFirst().heardToTheEnd())
                    .endsWith(
                            "<stream:error><restricted-xml xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"
                                    + "</stream:stream>");
        }
    }

    @Test
    void saysNothingToAPeerThatSpeaksAnotherProtocol() throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.playing(saying("220 mail.example ESMTP\r\n"))) {
            RADAR.visit(server, Service.C2S, Transport.STARTTLS);

            assertThat(server.peers().getFirst().heardToTheEnd()).endsWith(HEADER_END);
        }
    }

    static Stream<Arguments> badPeers() {
        String open = header("a.example");
        return Stream.of(
                peer("closes at once", peer -> peer.hear(HEADER_END), FailureKind.CLOSED),
                peer(
                        "resets",
                        peer -> {
                            peer.hear(HEADER_END);
                            peer.reset();
                        },
                        FailureKind.RESET),
                peer("says nothing", peer -> peer.hearOut(), FailureKind.TIMED_OUT),
                peer("opens and says no more", saying(open), FailureKind.TIMED_OUT),
                peer("drips", StreamProbeTest::drip, FailureKind.TIMED_OUT),
                peer("speaks HTTP", saying("HTTP/1.1 400 Bad Request\r\n\r\n"), FailureKind.NOT_XMPP),
                peer(
                        "speaks SMTP",
                        peer -> {
                            peer.say("220 mail.example ESMTP\r\n");
                            peer.hearOut();
                        },
                        FailureKind.NOT_XMPP),
                peer("speaks HTML", saying("<html><body>hello</body></html>"), FailureKind.NOT_XMPP),
                peer(
                        "speaks TLS",
                        peer -> {
                            peer.hear(HEADER_END);
                            peer.say(new byte[] {21, 3, 1, 0, 2, 2, 10});
                            peer.hearOut();
                        },
                        FailureKind.NOT_XMPP),
                peer("does not know us", saying(open, error("host-unknown", "no")), FailureKind.HOST_UNKNOWN),
                peer("is full", saying(open, error("resource-constraint", "full")), FailureKind.STREAM_ERROR),
                peer("ends the stream", saying(open, "</stream:stream>"), FailureKind.CLOSED),
                peer("has a DTD", saying("<!DOCTYPE a [<!ENTITY b 'c'>]>", open), FailureKind.PROTOCOL_VIOLATION),
                peer("comments", saying(open, "<!-- hello -->"), FailureKind.PROTOCOL_VIOLATION),
                peer("instructs", saying(open, "<?php hello ?>"), FailureKind.PROTOCOL_VIOLATION),
                peer("uses an entity", saying(open, "<a>&lol;</a>"), FailureKind.PROTOCOL_VIOLATION),
                peer("is UTF-16", saying("<?xml version='1.0' encoding='UTF-16'?>"), FailureKind.PROTOCOL_VIOLATION),
                peer(
                        "is not UTF-8",
                        peer -> {
                            peer.hear(">");
                            peer.say(open);
                            peer.say(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80});
                            peer.hearOut();
                        },
                        FailureKind.PROTOCOL_VIOLATION),
                peer("sends stanzas", saying(open, "<message xmlns='jabber:client'/>"), FailureKind.PROTOCOL_VIOLATION),
                peer("is not well-formed", saying(open, "<a></b> <c/>"), FailureKind.PROTOCOL_VIOLATION),
                peer("has a huge tag", saying(open, "<a b='" + "x".repeat(20_000) + "'/>"), FailureKind.LIMIT_EXCEEDED),
                peer("has many attributes", saying(open, "<a" + attributes(65) + "/>"), FailureKind.LIMIT_EXCEEDED),
                peer("has a long name", saying(open, "<" + "n".repeat(300) + "/>"), FailureKind.LIMIT_EXCEEDED),
                peer("is deep", opensAndRepeats("<a>"), FailureKind.LIMIT_EXCEEDED),
                peer("never ends its text", endless("<a>", "x".repeat(1000)), FailureKind.LIMIT_EXCEEDED),
                peer("never ends its features", endless("<stream:features>", "<b/>"), FailureKind.LIMIT_EXCEEDED),
                peer(
                        "takes STARTTLS back",
                        asked("<failure xmlns='" + TLS + "'/></stream:stream>"),
                        FailureKind.STARTTLS_REFUSED),
                peer("proceeds into rubbish", asked(Scripts.PROCEED + "<iq/>"), FailureKind.PROTOCOL_VIOLATION),
                peer(
                        "proceeds without TLS",
                        proceeding(peer -> {
                            peer.say("hello there, this is no TLS");
                            peer.hearOut();
                        }),
                        FailureKind.TLS_HANDSHAKE_FAILED),
                peer("resets in mid-TLS", proceeding(Peer::reset), FailureKind.RESET),
                peer("closes in mid-TLS", proceeding(peer -> {}), FailureKind.CLOSED),
                peer("is silent in mid-TLS", asked(Scripts.PROCEED), FailureKind.TIMED_OUT),
                peer(
                        "does not know our name",
                        proceeding(peer -> {
                            peer.say(new byte[] {21, 3, 3, 0, 2, 2, 112});
                            peer.hearOut();
                        }),
                        FailureKind.TLS_NAME_NOT_SERVED),
                peer(
                        "is silent after TLS",
                        peer -> {
                            ask(peer);
                            peer.say(Scripts.PROCEED);
                            peer.secure(RADAR.tls());
                            peer.hearOut();
                        },
                        FailureKind.TIMED_OUT));
    }

    @ParameterizedTest(name = "a peer that {0}")
    @MethodSource("badPeers")
    void namesWhatBadPeersDo(String name, Script script, FailureKind expected) throws IOException {
        try (FakeServer server = FakeServer.playing(script)) {
            StreamVisit visit = RADAR.visit(server, Service.C2S, Transport.STARTTLS);

            assertThat(visit.failure().map(Failure::kind))
                    .as(visit.failure().toString())
                    .contains(expected);
            assertThat(visit.address()).contains(InetAddress.getLoopbackAddress());
        }
    }

    @Test
    void keepsWhatItSawBeforeAFailure() throws IOException {
        try (FakeServer server = FakeServer.playing(peer -> {
            ask(peer);
            peer.say(Scripts.PROCEED);
            peer.secure(RADAR.tls());
            peer.hear(">");
            peer.say(header("a.example") + error("policy-violation", "too old"));
        })) {
            StreamVisit visit = RADAR.visit(server, Service.C2S, Transport.STARTTLS);

            assertThat(visit.beforeTls()).isPresent();
            assertThat(visit.tls()).isPresent();
            assertThat(visit.afterTls()).isEmpty();
            assertThat(visit.failure()).contains(new Failure(FailureKind.STREAM_ERROR, "policy-violation: too old"));
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(RADAR.visit(closed, Service.C2S, Transport.STARTTLS)
                        .failure()
                        .map(Failure::kind))
                .contains(FailureKind.REFUSED);
    }

    private static Arguments peer(String name, Script script, FailureKind kind) {
        return Arguments.of(name, script, kind);
    }

    private static Script asked(String... answers) {
        return peer -> {
            ask(peer);
            for (String answer : answers) {
                peer.say(answer);
            }
            peer.hearOut();
        };
    }

    private static void ask(Peer peer) throws IOException {
        peer.hear(HEADER_END);
        peer.say(header("a.example") + features(STARTTLS));
        peer.hear("<starttls");
        peer.hear(">");
    }

    /** Says that TLS may begin, and goes on when it does. */
    private static Script proceeding(Script then) {
        return peer -> {
            ask(peer);
            peer.say(Scripts.PROCEED);
            peer.hear("\u0016\u0003");
            then.play(peer);
        };
    }

    private static Script endless(String opening, String again) {
        return peer -> {
            peer.hear(">");
            peer.say(header("a.example") + opening);
            while (true) {
                peer.say(again);
            }
        };
    }

    private static void drip(Peer peer) throws IOException {
        peer.hear(">");
        for (byte letter : header("a.example").repeat(50).getBytes(StandardCharsets.UTF_8)) {
            peer.say(new byte[] {letter});
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        return attributes.toString();
    }
}
