package org.xmppradar.probe.stream;

import java.util.List;
import javax.net.ssl.SSLEngine;
import org.xmppradar.certificate.Judged;
import org.xmppradar.net.ServedChain;
import org.xmppradar.observation.TlsSession;
import org.xmppradar.probe.tls.ServerFlight;

/**
 * What TLS came to, before anybody has judged it.
 *
 * @param group the key exchange group's name; empty when it was not seen
 * @param resumed whether a session of before went on
 * @param chain the certificates as served, DER
 */
record Handshake(String version, String cipher, String group, String alpn, boolean resumed, List<byte[]> chain) {

    Handshake {
        chain = List.copyOf(chain);
    }

    static Handshake of(SSLEngine engine, ServerFlight flight) {
        String alpn = engine.getApplicationProtocol();
        return new Handshake(
                engine.getSession().getProtocol(),
                engine.getSession().getCipherSuite(),
                flight.group(),
                alpn == null ? "" : alpn,
                flight.isResumed(),
                ServedChain.of(engine));
    }

    /** The same after it was judged. */
    TlsSession session(Judged judged) {
        return new TlsSession(version, cipher, group, alpn, judged.chain(), judged.verdict());
    }
}
