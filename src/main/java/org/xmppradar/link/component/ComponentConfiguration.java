package org.xmppradar.link.component;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.link.HomeLink;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.net.HomeDoor;
import reactor.core.scheduler.Schedulers;

/** Makes the link when it is chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "radar.link.kind", havingValue = "component")
class ComponentConfiguration {

    @Bean
    HomeLink link(LinkSettings settings, HomeDoor door) {
        return new HomeLink(new ComponentLogin(settings.requiredComponent(), door), settings, Schedulers.parallel());
    }
}
