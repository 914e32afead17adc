package org.xmppradar.link.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.Issued;
import org.xmppradar.fake.PemFiles;
import org.xmppradar.link.Link;
import org.xmppradar.link.LinkFixture;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.ServerDoor;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Outcome;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import reactor.core.publisher.Mono;

/** One server of ours that knows where all others are, for measurements. */
public final class LoneServer implements AutoCloseable {

    private static final String DOMAIN = "radar.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestNet net = TestNet.withPatience(PATIENCE);
    private final ServerLink link;

    /**
     * Opens it.
     *
     * @param folder for its certificate
     * @param doors where the others are
     * @param streams how many it may keep open
     */
    public LoneServer(Path folder, Function<DomainName, ServerDoor> doors, int streams) {
        Clock clock = Clock.systemUTC();
        Issued identity = FakeAuthority.selfSigned(new FakeAuthority.Order("CN=radar", clock.instant()).dns(DOMAIN));
        Surroundings around = new Surroundings(
                domain -> Mono.just(Outcome.seen(List.of(doors.apply(domain)))),
                net.dialer(),
                net.peerTls(),
                net.listener(),
                net.settings(),
                CertificateJudge.trusting(new TrustSettings(List.of())),
                new Everybody(),
                clock);
        this.link = ServerLink.open(LinkFixture.wide(PATIENCE), settings(folder, identity, streams), around);
    }

    private static ServerSettings settings(Path folder, Issued identity, int streams) {
        return new ServerSettings(
                DOMAIN,
                PemFiles.chain(folder.resolve("radar.crt"), identity).toString(),
                PemFiles.key(folder.resolve("radar.key"), identity).toString(),
                "127.0.0.1",
                0,
                -1,
                true,
                Duration.ofMinutes(30),
                streams,
                100,
                100);
    }

    private static final class Everybody implements Policy {
        @Override
        public boolean may(DomainName domain, Use use) {
            return true;
        }

        @Override
        public long version() {
            return 0;
        }
    }

    public Link link() {
        return link;
    }

    public int openStreams() {
        return link.openStreams();
    }

    @Override
    public void close() {
        link.close();
        net.close();
    }
}
