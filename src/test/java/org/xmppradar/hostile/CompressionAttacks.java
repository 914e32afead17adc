package org.xmppradar.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.StreamFeatures;

/** X6: compression is noted where it is offered (XEP-0138 is obsolete for its bombs), never asked for and never undone. */
final class CompressionAttacks {

    private static final String COMPRESS = "http://jabber.org/features/compress";
    private static final String OFFER = "<compression xmlns='" + COMPRESS + "'><method>zlib</method></compression>";

    private CompressionAttacks() {}

    static Stream<Attack> all() {
        byte[] bomb = bomb();
        return Stream.of(
                new Attack("X6", "offers zlib", CompressionAttacks::offer, "noted, not asked for", Cost.USUAL),
                OnStream.attack(
                        "X6", "compresses though nobody asked", FailureKind.PROTOCOL_VIOLATION, OnStream.saying(bomb)),
                coded("gzip", bomb),
                coded("br", bomb),
                coded("deflate", bomb),
                coded("zstd", bomb),
                coded("snappy", bomb),
                coded("identity, gzip", bomb));
    }

    private static Met offer(Target target) throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.playing(peer -> {
            peer.hear(OnStream.HEADER_END);
            peer.say(OnStream.OPEN + Scripts.features(Scripts.STARTTLS + OFFER));
            peer.hear("<starttls");
            peer.hear(">");
            peer.say(Scripts.PROCEED);
            peer.secure(target.tls());
            peer.hear(OnStream.HEADER_END);
            peer.say(OnStream.OPEN + Scripts.features(OFFER + Scripts.MECHANISMS));
            peer.hearOut();
        })) {
            StreamVisit visit = target.visit(server, Transport.STARTTLS);
            boolean noted = Stream.of(visit.beforeTls(), visit.afterTls())
                    .allMatch(seen -> seen.map(StreamFeatures::features).stream()
                            .anyMatch(all -> all.contains(new Feature(COMPRESS, "compression", "zlib"))));
            boolean asked = server.peers().getFirst().heardToTheEnd().contains("<compress");
            return new Met(
                    (noted ? "noted, " : "overlooked, ") + (asked ? "asked for" : "not asked for"), server.sent());
        }
    }

    private static Attack coded(String coding, byte[] bomb) {
        return OnWeb.attack("X6", "answers in " + coding, "the server compressed it, though asked not to", peer -> {
            peer.say("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + bomb.length * 8
                    + "\r\n\r\n");
            for (int i = 0; i < 8; i++) {
                peer.say(bomb);
            }
        });
    }

    /** 256 MiB in 256 KiB. */
    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream bomb = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                bomb.write(zeros);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
