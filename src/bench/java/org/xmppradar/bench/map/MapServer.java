package org.xmppradar.bench.map;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.map.NewestEdition;
import org.xmppradar.query.CrawlProgress;
import org.xmppradar.query.Progress;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The app's page of the map with its files, headers and compression, in a process of its own; and behind it answers that are ready. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration"
        })
@ComponentScan(
        basePackages = "org.xmppradar.web",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.xmppradar\\.web\\.(MapController|PageHeaders|Assets|WebConfiguration|Words)"))
@Import(MapAnswers.class)
public class MapServer implements WebFluxConfigurer {

    static final Path FOLDER = Path.of("target", "bench");

    @Bean
    Federation federation(Environment environment) {
        return Federation.named(environment.getRequiredProperty("bench.federation"))
                .orElseThrow(() -> new BenchFailure("there is no such federation"));
    }

    @Bean
    Drawing drawing(Federation federation) throws IOException {
        return Drawing.of(federation, FOLDER);
    }

    @Bean
    NewestEdition newestEdition() {
        return () -> Mono.just(1);
    }

    @Bean
    CrawlProgress crawlProgress() {
        Progress idle = new Progress(Instant.EPOCH, 0, 0, 0, 0, true, Optional.empty(), List.of());
        return new CrawlProgress() {
            @Override
            public Progress now() {
                return idle;
            }

            @Override
            public Flux<Progress> live() {
                return Flux.just(idle);
            }
        };
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/bench/app/**")
                .addResourceLocations(SigmaPage.FOLDER.toUri().toString())
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    static OtherProcess start(Federation federation) throws IOException {
        return OtherProcess.java(List.of("-Xmx1g"), MapServer.class, federation.word);
    }

    /** Takes the federation's name; says that it is ready, and then on which port. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(MapServer.class);
        application.setDefaultProperties(Map.of("bench.federation", arguments[0]));
        Environment environment =
                application.run("--server.port=0", "--server.address=127.0.0.1").getEnvironment();
        System.out.println(OtherProcess.READY);
        System.out.println(environment.getRequiredProperty("local.server.port"));
    }
}
