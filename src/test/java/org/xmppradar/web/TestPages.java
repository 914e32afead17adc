package org.xmppradar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.graph.Graph;
import org.xmppradar.map.Cartographer;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import org.xmppradar.query.AddressNetworks;
import org.xmppradar.query.OurLink;
import org.xmppradar.source.Receipt;
import org.xmppradar.source.Submissions;
import reactor.core.publisher.Mono;

/**
 * The pages and the API over a real graph, without the crawler. As a program it serves the fixture on port 8099 (first argument:
 * another port; second: {@code empty}).
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration"
        })
@ConfigurationPropertiesScan({"org.xmppradar.api", "org.xmppradar.map", "org.xmppradar.web"})
@ComponentScan({"org.xmppradar.query", "org.xmppradar.map", "org.xmppradar.api", "org.xmppradar.web"})
public class TestPages {

    /** The owners' word of the tests: names below these are hidden. */
    public static final Set<DomainName> SUPPRESSED = ConcurrentHashMap.newKeySet();

    private static final AtomicLong VERSION = new AtomicLong();

    /** The owner of {@code name} says no from now on. */
    public static void suppress(String name) {
        SUPPRESSED.add(new DomainName(name));
        VERSION.incrementAndGet();
    }

    /** The owner of {@code name} has no objection any more. */
    public static void release(String name) {
        SUPPRESSED.remove(new DomainName(name));
        VERSION.incrementAndGet();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Its own threads: those that all apps of a JVM share end with the first app that is closed, and take the others along. */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    @Bean
    OurLink ourLink() {
        return new OurLink(true, "radar.example");
    }

    /** The documentation blocks of IPv4 (RFC 5737) as if somebody announced the first of them. */
    @Bean
    AddressNetworks addressNetworks() {
        return new AddressNetworks() {
            @Override
            public boolean known() {
                return true;
            }

            @Override
            public Optional<Announced> of(String address) {
                return address.startsWith("192.0.2.")
                        ? Optional.of(new Announced("192.0.2.0/24", 64_496))
                        : Optional.empty();
            }
        };
    }

    @Bean
    Graph graph() {
        return TestDatabase.graph();
    }

    @Bean
    Policy policy() {
        return new Policy() {
            @Override
            public boolean may(DomainName domain, Use use) {
                return SUPPRESSED.stream().noneMatch(domain::isWithin);
            }

            @Override
            public long version() {
                return VERSION.get();
            }
        };
    }

    @Bean
    Submissions submissions(Graph graph, Policy policy, Clock clock) {
        return (domain, provenance) -> policy.may(domain, Use.ENQUEUE)
                ? graph.write(tx -> tx.run(
                                "test/web/submit",
                                Map.of(
                                        "name", domain.ascii(),
                                        "unicode", domain.unicode(),
                                        "via", provenance,
                                        "now", clock.millis())))
                        .map(written -> new Receipt(
                                domain,
                                written.nodesCreated() > 0 ? Receipt.Answer.ACCEPTED : Receipt.Answer.KNOWN,
                                Optional.empty()))
                : Mono.just(new Receipt(domain, Receipt.Answer.REFUSED, Optional.empty()));
    }

    /** Starts it on a port, 0 for any. */
    public static ConfigurableApplicationContext start(int port, String... more) {
        SpringApplication application = new SpringApplication(TestPages.class);
        application.setDefaultProperties(Map.of(
                "radar.data", folder().toString(), "radar.map.automatic", "false", "radar.neo4j.keep-free", "1"));
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--server.port=" + port;
        arguments[1] = "--server.address=127.0.0.1";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return application.run(arguments);
    }

    /** Of the editions of the map. */
    private static Path folder() {
        try {
            return Files.createTempDirectory("radar-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) {
        suppress("suppressed.example");
        ConfigurableApplicationContext context = start(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8099,
                "--spring.thymeleaf.cache=false",
                "--spring.thymeleaf.prefix=file:src/main/resources/templates/");
        if (arguments.length < 2) {
            Fixture.load(
                    context.getBean(Graph.class), context.getBean(Clock.class).instant());
            context.getBean(Cartographer.class).work().block();
            Crawl.pretend(context, Duration.ofSeconds(1));
        }
    }
}
