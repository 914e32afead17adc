package org.xmppradar.link.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.link.LinkFixture;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Transport;
import org.xmppradar.net.DnsSettings;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.ServerDoor;
import org.xmppradar.net.ServerDoors;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Outcome;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;

/** Runs within the lab: asks each real server in each way, and prints what came of it, a line each. */
final class ServerInTheLab {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Policy ANYBODY = new Policy() {
        @Override
        public boolean may(DomainName domain, Use use) {
            return true;
        }

        @Override
        public long version() {
            return 0;
        }
    };

    private final Path lab;
    private final TestNet net = TestNet.with(new NetSettings(
            true, PATIENCE, PATIENCE, PATIENCE, Duration.ofSeconds(40), 1 << 20, 100, 1000, 4, PATIENCE, null, 50, 20));
    private final ServerDoors doors = new ServerDoors(net.resolver(
            new DnsSettings(List.of("127.0.0.2:53"), Duration.ofSeconds(4), 3, 60, Duration.ofSeconds(30))));

    private ServerInTheLab(Path lab) {
        this.lab = lab;
    }

    /** One of ours: who it is, where it listens, and by which doors it calls. */
    private record Ours(String way, String domain, String address, int port, Transport transport, boolean bidi) {}

    /** Takes the lab's folder. */
    public static void main(String[] arguments) {
        ServerInTheLab inside = new ServerInTheLab(Path.of(arguments[0]));
        List<String> everybody = List.of("good.example", "oak.example", "elm.example");
        List<String> unproved = List.of("self-signed.example", "fir.example", "ash.example");
        inside.ask(new Ours("certificate", "own.example", "127.0.0.50", 5269, Transport.STARTTLS, true), everybody);
        inside.ask(new Ours("certificate", "own.example", "127.0.0.50", 5269, Transport.STARTTLS, true), unproved);
        inside.ask(new Ours("no bidi", "own.example", "127.0.0.50", 5269, Transport.STARTTLS, false), everybody);
        inside.ask(new Ours("no bidi", "own.example", "127.0.0.50", 5269, Transport.STARTTLS, false), unproved);
        inside.ask(new Ours("direct", "own.example", "127.0.0.50", 5269, Transport.DIRECT_TLS, true), everybody);
        inside.ask(
                new Ours("self-signed", "dialback.example", "127.0.0.51", 5269, Transport.STARTTLS, true), everybody);
        inside.ask(
                new Ours("unreachable", "dialback.example", "127.0.0.51", 5999, Transport.STARTTLS, true), everybody);
        System.exit(0);
    }

    private void ask(Ours ours, List<String> others) {
        try (ServerLink server = open(ours)) {
            for (String other : others) {
                DomainName domain = DomainName.parse(other);
                Reply reply = server.ask(domain, Federation.PING)
                        .blockOptional(Duration.ofMinutes(2))
                        .orElseThrow();
                System.out.println(ours.way() + " | " + other + " | " + out(server, domain) + " | "
                        + server.proofOf(domain).map(proof -> proof.key()).orElse("-") + " | " + said(reply));
            }
        }
    }

    private static String out(ServerLink server, DomainName domain) {
        return server.streamTo(domain)
                .map(stream -> stream.transport().key() + " "
                        + stream.authentication().key() + (stream.bidirectional() ? " bidi" : ""))
                .orElse("-");
    }

    private static String said(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> "answered";
            case Reply.Refused refused -> "answered " + refused.error().condition();
            case Reply.Failed failed ->
                failed.failure().kind().key() + " (" + failed.failure().detail().toLowerCase(Locale.ROOT) + ")";
        };
    }

    private ServerLink open(Ours ours) {
        Surroundings around = new Surroundings(
                domain -> doors.find(domain).map(found -> by(ours.transport(), found)),
                net.dialer(),
                net.peerTls(),
                net.listener(),
                net.settings(),
                CertificateJudge.trusting(new TrustSettings(List.of(lab.resolve("ca.crt")))),
                ANYBODY,
                Clock.systemUTC());
        return ServerLink.open(
                LinkFixture.wide(PATIENCE),
                new ServerSettings(
                        ours.domain(),
                        lab.resolve("certs/" + ours.domain() + ".crt").toString(),
                        lab.resolve("certs/" + ours.domain() + ".key").toString(),
                        ours.address(),
                        ours.port(),
                        -1,
                        ours.bidi(),
                        Duration.ofMinutes(1),
                        100,
                        100,
                        100),
                around);
    }

    private static Outcome<List<ServerDoor>> by(Transport transport, Outcome<List<ServerDoor>> found) {
        return found instanceof Outcome.Seen<List<ServerDoor>>(List<ServerDoor> all)
                ? Outcome.seen(all.stream()
                        .filter(door -> door.endpoint().transport() == transport)
                        .toList())
                : found;
    }
}
