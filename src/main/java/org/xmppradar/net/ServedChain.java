package org.xmppradar.net;

import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The certificates that a peer has shown. */
public final class ServedChain {

    private ServedChain() {}

    /** As it sent them, DER; empty when it showed none. */
    public static List<byte[]> of(SSLEngine engine) {
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
