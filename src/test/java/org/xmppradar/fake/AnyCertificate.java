package org.xmppradar.fake;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Believes every certificate. */
public final class AnyCertificate implements X509TrustManager {

    public static final AnyCertificate ACCEPTED = new AnyCertificate();

    private AnyCertificate() {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
