package org.xmppradar.database;

import java.nio.file.Path;
import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.xmppradar.graph.Graph;
import org.xmppradar.ingest.GraphDump;

/** What a radar that has ended left in its data folder. */
public final class StoredGraph {

    private StoredGraph() {}

    public static GraphDump dump(Path data) {
        try (Database database = EmbeddedNeo4j.start(data.resolve("neo4j"), settings())) {
            database.awaitReady();
            try (Driver driver = database.connection().open()) {
                return GraphDump.of(Graph.over(driver));
            }
        }
    }

    private static DatabaseSettings settings() {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        source.put("radar.neo4j.heap", "400m");
        source.put("radar.neo4j.page-cache", "32m");
        return new Binder(source).bindOrCreate("radar.neo4j", DatabaseSettings.class);
    }
}
