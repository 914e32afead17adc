package org.xmppradar.hostile;

import static org.xmppradar.observation.FailureKind.CLOSED;
import static org.xmppradar.observation.FailureKind.TIMED_OUT;
import static org.xmppradar.observation.FailureKind.TLS_HANDSHAKE_FAILED;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.fake.Issued;
import org.xmppradar.fake.Scripts;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.FailureKind;

/** X7 on the wire: what a peer may do to a handshake, and after it. */
final class TlsAttacks {

    private TlsAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                serving("a certificate of 100 KB", HostileCertificates.huge()),
                serving("10,000 names", HostileCertificates.manyNames()),
                serving("a chain of 12", HostileChains.longChain(12)),
                raw("announces a handshake message of 16 MB", TLS_HANDSHAKE_FAILED, hello(0xFF)),
                raw("sends an alert without an end", TLS_HANDSHAKE_FAILED, new byte[] {21, 3, 3, 0, 1, 2}),
                raw("sends empty records for ever", TLS_HANDSHAKE_FAILED, new byte[] {22, 3, 3, 0, 0}),
                raw("sends a record of SSL 2", TLS_HANDSHAKE_FAILED, new byte[] {(byte) 0x80, 0x2E, 1, 0, 2, 0, 0}),
                raw("sends warnings for ever", TIMED_OUT, new byte[] {21, 3, 3, 0, 2, 1, 90}),
                new Attack("X7", "renegotiates", TlsAttacks::renegotiate, "timed-out, handshakes: 1", Cost.USUAL),
                OnStream.attackWith("X7", "ends TLS as soon as it stands", CLOSED, target -> peer -> {
                    OnStream.offer(peer);
                    peer.say(Scripts.PROCEED);
                    peer.secure(target.tls()).close();
                }));
    }

    private static Attack serving(String what, Issued chain) {
        SSLContext context = chain.context();
        return OnStream.over(Transport.DIRECT_TLS, "X7", "serves " + what, TLS_HANDSHAKE_FAILED, _ -> peer -> {
            peer.secure(context);
            peer.hearOut();
        });
    }

    /** A ServerHello's first bytes, whose length has this as its first byte. */
    private static byte[] hello(int length) {
        return new byte[] {22, 3, 3, 0, 4, 2, (byte) length, (byte) 0xFF, (byte) 0xFF};
    }

    private static Attack raw(String name, FailureKind expected, byte[] bytes) {
        Script script = peer -> {
            peer.listen();
            byte[] many = new byte[bytes.length * 100];
            for (int i = 0; i < many.length; i++) {
                many[i] = bytes[i % bytes.length];
            }
            for (int i = 0; i < 500; i++) {
                peer.say(many);
            }
            peer.hearOut();
        };
        return OnStream.over(Transport.DIRECT_TLS, "X7", name, expected, _ -> script);
    }

    /** In TLS 1.2, as 1.3 has no renegotiation. */
    private static Met renegotiate(Target target) throws IOException, InterruptedException {
        AtomicInteger handshakes = new AtomicInteger();
        try (FakeServer server = FakeServer.playing(peer -> {
            OnStream.offer(peer);
            peer.say(Scripts.PROCEED);
            SSLSocket socket = peer.secure(target.tls12());
            handshakes.incrementAndGet();
            peer.hear(OnStream.HEADER_END);
            socket.addHandshakeCompletedListener(done -> handshakes.incrementAndGet());
            socket.startHandshake();
            peer.hearOut();
        })) {
            String words = OnStream.words(target.visit(server, Transport.STARTTLS));
            server.peers().getFirst().heardToTheEnd();
            return new Met(words + ", handshakes: " + handshakes.get(), server.sent());
        }
    }
}
