package org.xmppradar.link.server;

import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;

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
                engine.getSession().getProtocol(), engine.getSession().getCipherSuite(), chain(engine));
    }

    private static List<byte[]> chain(SSLEngine engine) {
        try {
            List<byte[]> chain = new ArrayList<>();
            for (Certificate certificate : engine.getSession().getPeerCertificates()) {
                chain.add(certificate.getEncoded());
            }
            return chain;
        } catch (SSLPeerUnverifiedException | CertificateEncodingException none) {
            return List.of();
        }
    }
}
