package org.xmppradar.ingest;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.frontier.FrontierSettings;
import org.xmppradar.frontier.Leases;
import org.xmppradar.frontier.PolitenessBudget;
import org.xmppradar.frontier.RevisitPolicy;
import org.xmppradar.graph.Graph;
import org.xmppradar.policy.Policy;

/** The two that write to the graph: visits, and the frontier that is kept in it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class IngestConfiguration {

    @Bean
    Ingest ingest(Graph graph, Policy policy, FrontierSettings settings) {
        return new GraphIngest(graph, policy, new Calendar(new RevisitPolicy(settings), settings.gap()));
    }

    @Bean
    CrawlLog crawlLog(Graph graph) {
        return new GraphCrawlLog(graph);
    }

    @Bean
    Retention retention(Graph graph, RetentionSettings settings) {
        return new Retention(graph, settings);
    }

    @Bean
    Surveys surveys(Graph graph) {
        return new Surveys(graph);
    }

    @Bean
    Frontier frontier(Graph graph, Policy policy, FrontierSettings settings, Clock clock) {
        return new GraphFrontier(graph, policy, new Leases(new PolitenessBudget(settings)), clock);
    }
}
