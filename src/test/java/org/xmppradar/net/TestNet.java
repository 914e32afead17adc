package org.xmppradar.net;

import java.time.Duration;
import java.util.List;
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

    /** Behaves as {@code settings} say. */
    public static TestNet with(NetSettings settings) {
        return new TestNet(settings);
    }

    static NetSettings settings(boolean loopback, Duration patience) {
        return new NetSettings(
                loopback, patience, patience, patience, patience.multipliedBy(4), 1 << 20, 10_000, 1e6, 4, patience);
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
                new DestinationBudget(others, Schedulers.parallel()),
                threads.loops());
    }

    public ClientTls tls() {
        return new ClientTls(settings, threads.workers());
    }

    /** Asks only {@code servers}, each given as {@code address:port}. */
    public Resolver resolver(String... servers) {
        return resolver(new DnsSettings(List.of(servers), Duration.ofMillis(400), 2, 60, Duration.ofSeconds(30)));
    }

    public Resolver resolver(DnsSettings dns) {
        return new Resolver(dns, threads.workers());
    }

    @Override
    public void close() {
        threads.close();
    }
}
