package org.xmppradar.link.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.fake.Issued;
import org.xmppradar.fake.PemFiles;
import org.xmppradar.link.LinkFixture;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.ServerDoors;
import org.xmppradar.net.TestNet;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import org.xmppradar.xml.Element;

/** Servers of ours that find each other by a DNS of their own, and an authority that they trust. */
final class Federation implements AutoCloseable {

    static final Element PING = Element.of("urn:xmpp:ping", "ping");

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Clock clock = Clock.systemUTC();
    private final FakeAuthority root = FakeAuthority.root("Federation Root", clock.instant());
    private final FakeZone zone = new FakeZone();
    private final FakeDns dns = FakeDns.of(zone);
    private final TestNet net = TestNet.withPatience(PATIENCE);
    private final List<ServerLink> servers = new ArrayList<>();
    private final Set<DomainName> unwanted = new HashSet<>();
    private final Path folder;
    private final Surroundings around;

    Federation(Path folder) {
        this.folder = folder;
        Path trusted = PemFiles.chain(folder.resolve("root.pem"), root.self());
        this.around = new Surroundings(
                new ServerDoors(net.resolver(dns.address()))::find,
                net.dialer(),
                net.peerTls(),
                net.listener(),
                net.settings(),
                CertificateJudge.trusting(new TrustSettings(List.of(trusted))),
                new Wishes(),
                clock);
    }

    private final class Wishes implements Policy {
        @Override
        public boolean may(DomainName domain, Use use) {
            return !unwanted.contains(domain);
        }

        @Override
        public long version() {
            return 0;
        }
    }

    FakeZone zone() {
        return zone;
    }

    FakeDns dns() {
        return dns;
    }

    TestNet net() {
        return net;
    }

    Surroundings around() {
        return around;
    }

    void doNotContact(DomainName domain) {
        unwanted.add(domain);
    }

    /** A certificate that all believe. */
    Issued trusted(String domain) {
        return root.issue(order(domain));
    }

    Issued issue(FakeAuthority.Order order) {
        return root.issue(order);
    }

    Issued selfSigned(String domain) {
        return FakeAuthority.selfSigned(order(domain));
    }

    FakeAuthority.Order order(String domain) {
        String ascii = DomainName.parse(domain).ascii();
        return new FakeAuthority.Order("CN=" + ascii, clock.instant()).dns(ascii);
    }

    /** How the servers of a test differ from the usual. */
    record Kind(Transport transport, boolean bidi, Duration idle, int guests) {

        static final Kind USUAL = new Kind(Transport.STARTTLS, true, Duration.ofMinutes(1), 100);

        Kind withoutBidi() {
            return new Kind(transport, false, idle, guests);
        }

        Kind direct() {
            return new Kind(Transport.DIRECT_TLS, bidi, idle, guests);
        }

        Kind idle(Duration time) {
            return new Kind(transport, bidi, time, guests);
        }

        Kind guests(int number) {
            return new Kind(transport, bidi, idle, number);
        }
    }

    ServerLink server(String domain) {
        return server(domain, trusted(domain), Kind.USUAL);
    }

    /** Opens a server that can be found. */
    ServerLink server(String domain, Issued identity, Kind kind) {
        DomainName name = DomainName.parse(domain);
        ServerSettings settings = new ServerSettings(
                domain,
                PemFiles.chain(folder.resolve(name + ".crt"), identity).toString(),
                PemFiles.key(folder.resolve(name + ".key"), identity).toString(),
                "127.0.0.1",
                0,
                kind.transport() == Transport.DIRECT_TLS ? 0 : -1,
                kind.bidi(),
                kind.idle(),
                100,
                kind.guests(),
                kind.guests());
        ServerLink server = ServerLink.open(LinkFixture.wide(PATIENCE), settings, around);
        servers.add(server);
        publish(name, kind.transport(), server.ports().getLast());
        return server;
    }

    /** Says in the DNS where a domain is. */
    void publish(DomainName name, Transport transport, int port) {
        zone.address("host." + name, "127.0.0.1");
        zone.srv(Service.S2S.srvPrefix(transport) + "." + name, 0, port, "host." + name);
    }

    static Reply ask(ServerLink asking, String domain) {
        return ask(asking, domain, PING);
    }

    static Reply ask(ServerLink asking, String domain, Element query) {
        return asking.ask(DomainName.parse(domain), query)
                .blockOptional(Duration.ofSeconds(60))
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        servers.forEach(ServerLink::close);
        dns.close();
        net.close();
    }
}
