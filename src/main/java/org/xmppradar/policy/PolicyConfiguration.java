package org.xmppradar.policy;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one policy that every stage asks. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    Policy policy(PolicySettings settings, @Value("${radar.data:data}") Path data, Clock clock) {
        Path file = settings.suppressed() == null ? data.resolve("suppressed.txt") : settings.suppressed();
        return new SuppressionList(file, clock);
    }
}
