package org.xmppradar.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.xmppradar.database.Connection;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.graph.Graph;
import org.xmppradar.net.Networks;
import org.xmppradar.query.Progress;
import org.xmppradar.query.ProgressHub;
import org.xmppradar.source.SeedList;
import reactor.core.publisher.Mono;

/**
 * Crawls a {@link Federation} from its first name until nothing is due, with everything wired as in the app but the probe. As a
 * process of its own it tells each visit that it kept in a line, so that it can be killed at a chosen one.
 */
final class CrawlProcess {

    static final int SIZE = 120;
    /** For the whole crawl, the times included in which its database comes back. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private CrawlProcess() {}

    /** Arguments: the URI, user and password of the database. */
    public static void main(String[] arguments) {
        Connection connection = new Connection(URI.create(arguments[0]), arguments[1], arguments[2]);
        try (Driver driver = connection.open()) {
            crawl(Graph.over(driver));
        }
    }

    static void crawl(Graph graph) {
        new ApplicationContextRunner()
                .withUserConfiguration(Wiring.class)
                .withBean(Clock.class, () -> Federation.CLOCK)
                .withBean(Graph.class, () -> graph)
                .withBean(Networks.class, Networks::none)
                .withBean(SeedList.class, () -> new SeedList(_ -> Mono.empty()))
                .withBean(DomainProbe.class, () -> new Federation(SIZE))
                .withPropertyValues("radar.crawl.batch=7", "radar.crawl.concurrency=5", "radar.crawl.batch-within=20ms")
                .run(CrawlProcess::untilDone);
    }

    private static void untilDone(ApplicationContext context) {
        context.getBean(Frontier.class)
                .offer(List.of(new FoundName(Federation.name(0), "typed")))
                .blockLast(PATIENCE);
        context.getBean(ProgressHub.class)
                .live()
                .doOnNext(CrawlProcess::tell)
                .takeUntil(progress -> progress.known() == SIZE && progress.idle())
                .blockLast(PATIENCE);
    }

    private static void tell(Progress progress) {
        System.out.println("visited " + progress.visited());
        progress.pause().ifPresent(pause -> System.out.println("paused: " + pause.reason()));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ProgressHub.class)
    @ComponentScan(
            value = {"org.xmppradar.ingest", "org.xmppradar.policy", "org.xmppradar.crawl"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = DomainVisit.class))
    @ConfigurationPropertiesScan({
        "org.xmppradar.frontier",
        "org.xmppradar.policy",
        "org.xmppradar.crawl",
        "org.xmppradar.link"
    })
    static class Wiring {}
}
