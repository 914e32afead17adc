package org.xmppradar.link.server;

import java.util.List;
import javax.net.ssl.SSLEngine;
import org.xmppradar.net.ServedChain;

/**
 * What TLS with a peer came to.
 *
 * @param chain what the peer showed, DER; empty when it showed nothing
 */
record PeerSession(String version, String cipher, List<byte[]> chain) {

    PeerSession {
        chain = List.copyOf(chain);
    }

    static PeerSession of(SSLEngine engine) {
        return new PeerSession(
                engine.getSession().getProtocol(), engine.getSession().getCipherSuite(), ServedChain.of(engine));
    }
}
