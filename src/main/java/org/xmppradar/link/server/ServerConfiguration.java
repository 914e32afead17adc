package org.xmppradar.link.server;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.net.Dialer;
import org.xmppradar.net.Listener;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.PeerTls;
import org.xmppradar.net.Resolver;
import org.xmppradar.net.ServerDoors;
import org.xmppradar.policy.Policy;

/** Opens our own server when it is chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "radar.link.kind", havingValue = "server")
class ServerConfiguration {

    @Bean
    ServerLink serverLink(
            LinkSettings link,
            ServerSettings settings,
            Resolver resolver,
            Dialer dialer,
            PeerTls tls,
            Listener listener,
            NetSettings net,
            CertificateJudge judge,
            Policy policy,
            Clock clock) {
        ServerDoors doors = new ServerDoors(resolver);
        return ServerLink.open(
                link, settings, new Surroundings(doors::find, dialer, tls, listener, net, judge, policy, clock));
    }
}
