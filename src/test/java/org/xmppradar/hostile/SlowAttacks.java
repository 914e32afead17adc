package org.xmppradar.hostile;

import static org.xmppradar.hostile.OnStream.attack;
import static org.xmppradar.hostile.OnStream.attackWith;
import static org.xmppradar.observation.FailureKind.TIMED_OUT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.xmppradar.fake.Peer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.FailureKind;

/** X5: peers that take their time. Their deadlines are short here; the real ones are tried in virtual time in DeadlinesTest. */
final class SlowAttacks {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private SlowAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                attack("X5", "is silent after connecting", TIMED_OUT, Peer::hearOut),
                attack("X5", "is silent before its features", TIMED_OUT, Scripts.saying(OnStream.OPEN)),
                attack("X5", "is silent after STARTTLS", TIMED_OUT, peer -> {
                    OnStream.offer(peer);
                    peer.hearOut();
                }),
                attack("X5", "is silent when TLS may begin", TIMED_OUT, peer -> {
                    OnStream.offer(peer);
                    peer.say(Scripts.PROCEED);
                    peer.hearOut();
                }),
                attackWith("X5", "is silent after TLS", TIMED_OUT, target -> peer -> {
                    OnStream.secured(peer, target);
                    peer.hearOut();
                }),
                OnStream.over(Transport.DIRECT_TLS, "X5", "is silent instead of TLS", TIMED_OUT, _ -> Peer::hearOut),
                attack("X5", "drips its header", TIMED_OUT, peer -> {
                    peer.hear(OnStream.HEADER_END);
                    drip(peer, OnStream.OPEN.repeat(3).getBytes(StandardCharsets.UTF_8));
                }),
                attack("X5", "drips white space for ever", TIMED_OUT, peer -> {
                    peer.hear(OnStream.HEADER_END);
                    peer.say(OnStream.OPEN);
                    drip(peer, " ".repeat(1000).getBytes(StandardCharsets.UTF_8));
                }),
                attack("X5", "drips a TLS record", TIMED_OUT, peer -> {
                    OnStream.offer(peer);
                    peer.say(Scripts.PROCEED);
                    peer.listen();
                    peer.say(new byte[] {22, 3, 3, 0x3F, 0});
                    drip(peer, new byte[1000]);
                }),
                attackWith("X5", "drips within TLS", TIMED_OUT, target -> peer -> {
                    OnStream.secured(peer, target);
                    drip(peer, OnStream.OPEN.repeat(3).getBytes(StandardCharsets.UTF_8));
                }),
                attack("X5", "does not read and does not hang up", FailureKind.TIMED_OUT, _ -> {
                    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                }));
    }

    private static void drip(Peer peer, byte[] bytes) throws IOException {
        for (byte one : bytes) {
            peer.say(new byte[] {one});
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
