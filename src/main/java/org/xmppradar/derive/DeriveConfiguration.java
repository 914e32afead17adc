package org.xmppradar.derive;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.graph.Graph;
import org.xmppradar.query.DataVersions;
import org.xmppradar.query.Measures;

/** The counting and its life cycle. */
@Configuration(proxyBeanMethods = false)
class DeriveConfiguration {

    @Bean
    Derivation derivation(Graph graph, Measures measures, DataVersions versions, Clock clock) {
        return new Derivation(graph, measures, versions, clock);
    }

    @Bean
    DeriveLoop deriveLoop(Derivation derivation, DeriveSettings settings) {
        return new DeriveLoop(derivation, settings);
    }
}
