package org.xmppradar.observation;

import java.util.List;

/**
 * What TLS came to.
 *
 * @param version such as {@code TLSv1.3}
 * @param cipher the IANA name of the cipher suite
 * @param group the key exchange group, such as {@code x25519}; empty when there was none, or it was not seen
 * @param alpn the protocol that the server chose; empty when it chose none
 * @param chain as served, the leaf first; never empty
 */
public record TlsSession(
        String version,
        String cipher,
        String group,
        String alpn,
        List<CertificateFacts> chain,
        CertificateVerdict verdict) {

    public TlsSession {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a TLS server has a certificate");
        }
    }

    public CertificateFacts leaf() {
        return chain.getFirst();
    }
}
