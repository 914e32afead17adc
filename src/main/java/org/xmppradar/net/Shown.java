package org.xmppradar.net;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What we show in a handshake.
 *
 * @param key the first certificate's private key
 * @param chain the leaf first
 */
public record Shown(PrivateKey key, List<X509Certificate> chain) {

    public Shown {
        chain = List.copyOf(chain);
    }

    /** Tells it from what was shown before. */
    String serial() {
        return chain.getFirst().getSerialNumber().toString();
    }
}
