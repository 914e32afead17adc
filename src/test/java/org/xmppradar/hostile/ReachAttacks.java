package org.xmppradar.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.fake.Peer;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.net.Dialed;
import org.xmppradar.net.Dialer;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.FailureKind;

/**
 * S1, S2 and D2: names that lead where they must not. A trap listens on loopback, and nobody may come. AddressGuardTest tries
 * each row of the registries and its neighbours; DestinationBudgetTest the rates.
 */
final class ReachAttacks {

    private static final String UNTOUCHED = ", trap untouched";

    private ReachAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(addresses(), ports(), Stream.of(refusing()), rebinding())
                .flatMap(attacks -> attacks);
    }

    private static Stream<Attack> addresses() {
        return Stream.of(
                        "127.0.0.1",
                        "127.255.255.254",
                        "0.0.0.0",
                        "10.0.0.1",
                        "100.64.0.1",
                        "169.254.169.254",
                        "168.63.129.16",
                        "172.16.0.1",
                        "192.168.0.1",
                        "198.18.0.1",
                        "224.0.0.1",
                        "255.255.255.255",
                        "::",
                        "::1",
                        "::127.0.0.1",
                        "::ffff:127.0.0.1",
                        "64:ff9b::127.0.0.1",
                        "64:ff9b:1::127.0.0.1",
                        "2002:7f00:1::1",
                        "2001:0:7f00:1::80ff:fffe",
                        "fc00::1",
                        "fd00:ec2::254",
                        "fe80::1",
                        "fec0::1",
                        "ff02::1")
                .map(ReachAttacks::address);
    }

    private static Attack address(String literal) {
        return trapped(
                "S1", "leads to " + literal, FailureKind.ADDRESS_NOT_ALLOWED.key() + UNTOUCHED, (target, trap) -> {
                    return OnStream.words(target.visitGuarded(InetAddress.ofLiteral(literal), trap.port()));
                });
    }

    private static Stream<Attack> ports() {
        return Stream.of(22, 25, 53, 110, 587, 3306, 5432, 6379, 7687, 9200, 11211, 27017)
                .map(port -> trapped(
                        "D2",
                        "leads to port " + port,
                        FailureKind.PORT_NOT_ALLOWED.key() + UNTOUCHED,
                        (target, trap) ->
                                OnStream.words(target.visitGuarded(InetAddress.ofLiteral("127.0.0.1"), port))));
    }

    /** A host of a hundred SRV targets, each another port: five are tried. */
    private static Attack refusing() {
        return trapped(
                "D2",
                "refuses at each of its ports",
                "refused 5 times, then left alone" + UNTOUCHED,
                (target, trap) -> {
                    try (TestNet net = TestNet.withPatience(Duration.ofSeconds(2))) {
                        Dialer dialer = net.dialer();
                        List<InetAddress> victim = List.of(InetAddress.ofLiteral("127.0.0.77"));
                        long refused = IntStream.range(0, 100)
                                .mapToObj(i -> dialer.dial(victim, 50_001 + i).blockOptional(Target.FOR_EVER))
                                .filter(dialed ->
                                        ((Dialed.NotConnected) dialed.orElseThrow()).reason() == Dialed.Reason.REFUSED)
                                .count();
                        return "refused " + refused + " times, then left alone";
                    }
                });
    }

    private static Stream<Attack> rebinding() {
        String inside = "its host leads to an address that is not public";
        return Stream.of(
                trapped("S2", "has one bad address among good ones", inside + UNTOUCHED, (target, trap) -> {
                    FakeZone zone =
                            new FakeZone().address(OnWeb.HOST, "8.8.8.8").address(OnWeb.HOST, "127.0.0.1");
                    try (FakeDns dns = FakeDns.of(zone)) {
                        return OnWeb.words(target.guarded(), dns, "http://" + OnWeb.HOST + "/");
                    }
                }),
                trapped(
                        "S3",
                        "leads to port 22 of a web address",
                        "its port is neither 80 nor 443" + UNTOUCHED,
                        (target, trap) -> {
                            try (FakeDns dns = FakeDns.of(new FakeZone())) {
                                return OnWeb.words(target.guarded(), dns, "http://" + OnWeb.HOST + ":22/");
                            }
                        }),
                trapped("S2", "says another address when asked again", "2 bytes" + UNTOUCHED, ReachAttacks::rebound),
                trapped(
                        "S2",
                        "moves into us between two redirects",
                        "redirected to policy.example: " + inside + UNTOUCHED,
                        ReachAttacks::moved));
    }

    /** 127.0.0.1 stands for a public address here; the trap is at 127.0.0.2. Whoever asks once never hears of it. */
    private static String rebound(Target target, FakeServer trap) throws IOException {
        try (FakeServer server = FakeServer.playing(ReachAttacks::answer);
                FakeDns dns = turning("127.0.0.1", "127.0.0.2")) {
            return OnWeb.words(target.net(), dns, "http://" + OnWeb.HOST + ":" + server.port() + "/");
        }
    }

    /** Good at the first hop and private at the second, under the same name. */
    private static String moved(Target target, FakeServer trap) throws IOException {
        try (FakeServer server = FakeServer.playing(peer -> {
                    peer.hear("\r\n\r\n");
                    peer.say("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
                    peer.hearOut();
                });
                FakeDns dns = turning("127.0.0.1", "10.0.0.1")) {
            return OnWeb.words(target.net(), dns, "http://" + OnWeb.HOST + ":" + server.port() + "/");
        }
    }

    private static void answer(Peer peer) throws IOException {
        peer.hear("\r\n\r\n");
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        peer.hearOut();
    }

    /** The first answer for an address, and the one for ever after. */
    private static FakeDns turning(String first, String then) {
        AtomicInteger asked = new AtomicInteger();
        return FakeDns.answering(query -> {
            String address = isAddress(query) && asked.getAndIncrement() == 0 ? first : then;
            return List.of(
                    new FakeZone().address(OnWeb.HOST, address).answer(query).toWire());
        });
    }

    private static boolean isAddress(Message query) {
        return query.getQuestion().getType() == Type.A;
    }

    /** What came of it while the trap was listening. */
    @FunctionalInterface
    private interface Luring {
        String into(Target target, FakeServer trap) throws IOException;
    }

    private static Attack trapped(String row, String name, String expected, Luring luring) {
        return new Attack(
                row,
                name,
                target -> {
                    try (FakeServer trap = FakeServer.playing(Peer::hearOut, new InetSocketAddress(0))) {
                        String verdict = luring.into(target, trap);
                        return new Met(verdict + (trap.peers().isEmpty() ? UNTOUCHED : ", trap sprung"), trap.sent());
                    }
                },
                expected,
                Cost.USUAL);
    }
}
