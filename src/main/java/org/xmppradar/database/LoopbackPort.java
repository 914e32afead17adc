package org.xmppradar.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** The port of the embedded database. Loopback only: nothing is accepted here, the port is only tried and given back. */
final class LoopbackPort {

    static final String ADDRESS = "127.0.0.1";

    private LoopbackPort() {}

    /** Below the ports that systems give to outgoing connections, so that none takes it before Neo4j does. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;
    private static final int TRIES = 50;

    /** The wanted port, or any free one for 0. */
    static int choose(int wanted) {
        IntStream candidates = wanted == 0 ? new SecureRandom().ints(TRIES, LOWEST, HIGHEST) : IntStream.of(wanted);
        return candidates.filter(LoopbackPort::isFree).findFirst().orElseThrow(() -> taken(wanted));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static DatabaseUnavailable taken(int port) {
        return new DatabaseUnavailable(
                Kind.PORT_TAKEN,
                "Port " + port + " on " + ADDRESS
                        + " is taken, so the database cannot listen there. Choose another with"
                        + " --set radar.neo4j.port=…, or leave that out to get a free one.");
    }
}
