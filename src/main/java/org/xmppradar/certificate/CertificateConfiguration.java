package org.xmppradar.certificate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Appoints the judge. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    CertificateJudge certificateJudge(TrustSettings settings) {
        return CertificateJudge.trusting(settings);
    }
}
