package org.xmppradar.net;

import java.util.Set;

/**
 * Says which ports may be contacted (threats.md D2): strangers' SRV records must not make us speak to other people's
 * databases, mail or control ports.
 *
 * <p>80 and 443 are among them because XEP-0368 is used to reach XMPP through narrow firewalls.
 */
final class PortRule {

    private static final Set<Integer> BELOW_1024 = Set.of(80, 443);

    /** Ports above 1023 that well-known databases, queues, mail, remote control and printers listen on. */
    private static final Set<Integer> OTHERS = Set.of(
            1080, 1433, 1434, 1521, 1723, 1883, 2049, 2181, 2375, 2376, 2377, 2379, 2380, 2525, 3128, 3306, 3389, 4190,
            4369, 4444, 5060, 5061, 5432, 5433, 5601, 5671, 5672, 5984, 5985, 5986, 6379, 6380, 6443, 6984, 7000, 7001,
            7473, 7474, 7687, 8009, 8086, 8125, 8500, 8529, 8883, 9042, 9092, 9100, 9160, 9200, 9300, 9418, 10250,
            11211, 15672, 25672, 26257, 26379, 27017, 27018, 27019, 28015, 50000, 61613, 61616);

    private PortRule() {}

    static boolean allows(int port) {
        if (port < 1024) {
            return BELOW_1024.contains(port);
        }
        return port <= 65_535 && !OTHERS.contains(port) && !isScreenOrChat(port);
    }

    /** VNC, X11 and IRC have ranges. */
    private static boolean isScreenOrChat(int port) {
        return (port >= 5900 && port <= 5909) || (port >= 6000 && port <= 6063) || (port >= 6660 && port <= 6669);
    }
}
