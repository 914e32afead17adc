package org.xmppradar.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.Scripts;

/** A process of its own that serves every name on one address as cheaply as it can: the peer of both sides. */
final class LightServer {

    static final InetAddress ADDRESS = InetAddress.ofLiteral("127.0.0.9");

    private LightServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        FakeAuthority.Order order =
                new FakeAuthority.Order("CN=many", Clock.systemUTC().instant()).dns("*.many.example");
        FakeServer.playing(
                Scripts.lenient("many.example", FakeAuthority.selfSigned(order).context()),
                new InetSocketAddress(ADDRESS, 5222));
        System.out.println(OtherProcess.READY);
        new CountDownLatch(1).await();
    }
}
