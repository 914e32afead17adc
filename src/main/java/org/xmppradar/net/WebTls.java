package org.xmppradar.net;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;

/**
 * TLS as a web client speaks it, which unlike an observer must believe what it reads: the certificate has to lead to a trusted
 * root and to name the host (RFC 9110 4.3.4).
 */
final class WebTls {

    private WebTls() {}

    static SslContext trusting(X509TrustManager roots) {
        try {
            return SslContextBuilder.forClient()
                    .sslProvider(SslProvider.JDK)
                    .trustManager(roots)
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (SSLException impossible) {
            throw new IllegalStateException("every JDK has TLS", impossible);
        }
    }
}
