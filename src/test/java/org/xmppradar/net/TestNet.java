package org.xmppradar.net;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.X509TrustManager;
import org.xmppradar.fake.FakeAuthority;
import reactor.core.scheduler.Schedulers;

/** The way out as tests use it: on loopback, impatient, and without politeness. */
public final class TestNet implements AutoCloseable {

    private final NetThreads threads = new NetThreads();
    private final NetSettings settings;

    private TestNet(NetSettings settings) {
        this.settings = settings;
    }

    /** Waits for nobody longer than {@code patience}. */
    public static TestNet withPatience(Duration patience) {
        return new TestNet(settings(true, patience));
    }

    /** The same, with the guard that stands outside of the lab: not even loopback may be contacted. */
    public static TestNet guarded(Duration patience) {
        return new TestNet(settings(false, patience));
    }

    /** Behaves as {@code settings} say. */
    public static TestNet with(NetSettings settings) {
        return new TestNet(settings);
    }

    static NetSettings settings(boolean loopback, Duration patience) {
        return new NetSettings(
                loopback,
                patience,
                patience,
                patience,
                patience.multipliedBy(4),
                1 << 20,
                10_000,
                1e6,
                4,
                patience,
                null,
                50,
                20);
    }

    public NetSettings settings() {
        return settings;
    }

    public Dialer dialer() {
        return dialer(settings);
    }

    Dialer dialer(NetSettings others) {
        return new Dialer(
                others,
                new AddressGuard(others.allowLoopback()),
                new DestinationBudget(others, Networks.none(), Schedulers.parallel()),
                threads.loops());
    }

    /** Asks {@code resolver} for addresses and believes those whom {@code roots} believes. */
    public WebClient web(Resolver resolver, X509TrustManager roots) {
        return web(resolver, roots, settings);
    }

    WebClient web(Resolver resolver, X509TrustManager roots, NetSettings others) {
        return web(resolver, roots, others, Duration.ofSeconds(10));
    }

    /** One that has so much time for a document. */
    WebClient web(Resolver resolver, X509TrustManager roots, NetSettings others, Duration inAll) {
        return new WebClient(
                new WebAddresses(resolver, new AddressGuard(others.allowLoopback()), others.allowLoopback()),
                new DestinationBudget(others, Networks.none(), Schedulers.parallel()),
                WebTls.trusting(roots),
                others,
                threads.loops(),
                inAll);
    }

    public ClientTls tls() {
        return new ClientTls(settings, threads.workers());
    }

    public PeerTls peerTls() {
        return new PeerTls(settings, threads.workers());
    }

    public Listener listener() {
        return new Listener(threads.loops());
    }

    /** Asks only {@code servers}, each given as {@code address:port}. */
    public Resolver resolver(String... servers) {
        return resolver(new DnsSettings(List.of(servers), Duration.ofMillis(400), 2, 60, Duration.ofSeconds(30)));
    }

    public Resolver resolver(DnsSettings dns) {
        return new Resolver(dns, threads.workers());
    }

    /** The way to a home server; {@code allowed} are the addresses that its name may lead to beside public ones. */
    public HomeDoor homeDoor(Resolver resolver, String... allowed) {
        return new HomeDoor(new HomeSettings(List.of(allowed)), settings, resolver, threads.loops());
    }

    /** Fetches from the web, on any port where loopback is allowed, and believes nobody's certificate. */
    public WebClient web(String... servers) {
        return web(resolver(servers), FakeAuthority.trusting(List.of()));
    }

    @Override
    public void close() {
        threads.close();
    }
}
