package org.xmppradar.hostile;

import java.io.IOException;
import java.util.function.Function;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.fake.Peer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.StreamVisit;

/** Attacks over an XMPP stream; their verdict is the failure that the visit would tell. */
final class OnStream {

    static final String OPEN = Scripts.header(Target.DOMAIN.ascii());
    static final String HEADER_END = "xml:lang='en'>";

    private OnStream() {}

    static Attack attack(String row, String name, FailureKind expected, Script script) {
        return attackWith(row, name, expected, _ -> script);
    }

    /** A script that needs something of the target, such as its certificate. */
    static Attack attackWith(String row, String name, FailureKind expected, Function<Target, Script> script) {
        return over(Transport.STARTTLS, row, name, expected, script);
    }

    static Attack over(
            Transport transport, String row, String name, FailureKind expected, Function<Target, Script> script) {
        return new Attack(
                row,
                name,
                target -> {
                    try (FakeServer server = FakeServer.playing(script.apply(target))) {
                        return new Met(words(target.visit(server, transport)), server.sent());
                    }
                },
                expected.key(),
                Cost.USUAL);
    }

    static String words(StreamVisit visit) {
        return visit.failure().map(Failure::kind).map(FailureKind::key).orElse("read to the end");
    }

    /** Opens the stream, says this, and waits. */
    static Script saying(byte[] words) {
        return peer -> {
            peer.hear(HEADER_END);
            peer.say(OPEN);
            peer.say(words);
            peer.hearOut();
        };
    }

    /** Opens the stream and then says one thing once and another for ever. */
    static Script endless(String once, String again) {
        return peer -> {
            peer.hear(HEADER_END);
            peer.say(OPEN + once);
            forEver(peer, again);
        };
    }

    static void forEver(Peer peer, String again) throws IOException {
        String many = again.repeat(Math.max(1, 1000 / again.length()));
        while (true) {
            peer.say(many);
        }
    }

    /** Plays a good server up to the end of its STARTTLS offer. */
    static void offer(Peer peer) throws IOException {
        peer.hear(HEADER_END);
        peer.say(OPEN + Scripts.features(Scripts.STARTTLS));
        peer.hear("<starttls");
        peer.hear(">");
    }

    /** Plays a good server up to the stream header in TLS, which it has heard. */
    static void secured(Peer peer, Target target) throws IOException {
        offer(peer);
        peer.say(Scripts.PROCEED);
        peer.secure(target.tls());
        peer.hear(HEADER_END);
    }
}
