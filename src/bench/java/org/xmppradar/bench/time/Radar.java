package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.xmppradar.RadarApplication;
import org.xmppradar.database.Database;
import org.xmppradar.database.EmbeddedNeo4j;

/** The app with its embedded database, without pages and without visiting anything. */
final class Radar implements AutoCloseable {

    /** What the benchmarks are about; a crawl that comes only when something has changed leaves no gaps. */
    private static final List<String> SETTINGS = List.of(
            "--radar.crawl.automatic=false",
            "--radar.map.automatic=false",
            "--radar.neo4j.heap=2g",
            "--radar.neo4j.page-cache=512m",
            "--radar.neo4j.start-within=10m",
            "--radar.frontier.gap=1000d");

    private final ConfigurableApplicationContext context;

    private Radar(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Radar over(Path data) {
        String[] arguments = Stream.concat(SETTINGS.stream(), Stream.of("--radar.data=" + data))
                .toArray(String[]::new);
        return new Radar(new SpringApplicationBuilder(RadarApplication.class, Recorder.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(arguments));
    }

    /** Tests have settings of their own on the class path, which are none of the app's. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** What the database's process has computed so far. */
    Duration databaseCpu() {
        return ProcessHandle.of(databasePid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    /** How long the compilers of both have worked so far. */
    Duration compiled() throws IOException {
        return Compilers.own().plus(Compilers.of(databasePid()));
    }

    private long databasePid() {
        return get(Database.class) instanceof EmbeddedNeo4j own ? own.pid() : -1;
    }

    @Override
    public void close() {
        context.close();
    }
}
