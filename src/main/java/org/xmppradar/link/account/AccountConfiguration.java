package org.xmppradar.link.account;

import java.time.Clock;
import javax.net.ssl.X509TrustManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.link.HomeLink;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.net.HomeDoor;
import reactor.core.scheduler.Schedulers;

/** Makes the link when it is chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "radar.link.kind", havingValue = "account")
class AccountConfiguration {

    /** @param trust the roots of radar.trust, the same as for strangers */
    @Bean
    HomeLink link(LinkSettings settings, HomeDoor door, X509TrustManager trust, CertificateJudge judge, Clock clock) {
        LinkSettings.Account account = settings.requiredAccount();
        HomeCertificate names = new HomeCertificate(account.domain(), judge, clock);
        return new HomeLink(new AccountLogin(account, door, trust, names), settings, Schedulers.parallel());
    }
}
