package org.xmppradar.certificate;

import javax.net.ssl.X509TrustManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Appoints the judge. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    CertificateJudge certificateJudge(TrustSettings settings) {
        return CertificateJudge.trusting(settings);
    }

    /** For documents on the web, which count only when they come from whom they should: the same roots as for XMPP. */
    @Bean
    X509TrustManager webTrust(TrustSettings settings) {
        return TrustedRoots.trustManager(settings);
    }
}
