package org.xmppradar.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What the description of the API says of itself. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:api.properties")
class ApiConfiguration {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("XMPP Radar")
                        .version("1")
                        .description("""
                                What the radar knows of the open XMPP federation. Times are UTC, RFC 3339. Facts carry when they were \
                                first and last seen. Errors are problem+json (RFC 9457) with a sentence in `detail`. Domains whose \
                                owners object are neither shown nor counted.""")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
