package org.xmppradar.bench.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.xmppradar.bench.federation.Batches;
import org.xmppradar.bench.federation.SyntheticFederation;
import org.xmppradar.graph.Graph;
import org.xmppradar.ingest.Ingest;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;

/** Writes down a federation's first crawl, through ingest as the app has it. */
public final class Export {

    /** Visits in a batch: of as many domains as in the batches of the benchmarks, each with both of its visits. */
    private static final int BATCH = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PROGRESS = 20_000;

    private Export() {}

    /** Writes the files into a new folder. */
    public static void write(SyntheticFederation federation, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvSink sink = new CsvSink(folder)) {
            FirstCrawl crawl = new FirstCrawl(sink);
            try (ConfigurableApplicationContext context = ingestInto(new WrittenDown(crawl))) {
                write(federation, context.getBean(Ingest.class));
            }
            crawl.end();
        }
    }

    private static void write(SyntheticFederation federation, Ingest ingest) {
        AtomicLong visits = new AtomicLong();
        Batches.of(BATCH, federation.twice(), batch -> {
            ingest.write(batch).blockOptional(PATIENCE);
            if (visits.addAndGet(batch.size()) % PROGRESS == 0) {
                System.err.println("written down: " + visits + " visits");
            }
        });
    }

    private static ConfigurableApplicationContext ingestInto(Graph graph) {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("graph", graph))
                .run();
    }

    /** Ingest alone, with its settings as they ship; not to be found by a scan of the whole app. */
    @ComponentScan("org.xmppradar.ingest")
    @ConfigurationPropertiesScan({"org.xmppradar.ingest", "org.xmppradar.frontier"})
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Policy policy() {
            return new NothingSuppressed();
        }
    }

    private static final class NothingSuppressed implements Policy {

        @Override
        public boolean may(DomainName domain, Use use) {
            return true;
        }

        @Override
        public long version() {
            return 0;
        }
    }
}
