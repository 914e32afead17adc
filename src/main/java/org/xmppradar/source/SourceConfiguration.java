package org.xmppradar.source;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.net.WebClient;

/** Lists of names, read through the guarded way out. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    SeedList seedList(WebClient client) {
        return new SeedList(new HttpFetcher(client));
    }
}
