package org.xmppradar.database;

import java.nio.file.Path;
import org.neo4j.driver.Driver;
import org.xmppradar.graph.Room;

/** The Neo4j that holds the graph: our own child process, or one that somebody else runs. */
public sealed interface Database extends AutoCloseable permits EmbeddedNeo4j, Database.Elsewhere {

    /** The one that the settings name, or the embedded one, which then begins to start. */
    static Database of(DatabaseSettings settings, Path folder) {
        return settings.elsewhere()
                .<Database>map(Elsewhere::new)
                .orElseGet(() -> EmbeddedNeo4j.start(folder, settings));
    }

    /** How to enter it; known before it can be entered. */
    Connection connection();

    /** Whether its disk has room for more. */
    Room room();

    /** Waits until statements can be sent, or says why they cannot. */
    void awaitReady();

    @Override
    void close();

    /** A Neo4j that is none of our business but for its answers. */
    record Elsewhere(Connection connection) implements Database {

        @Override
        public Room room() {
            return Room.UNKNOWN;
        }

        @Override
        public void awaitReady() {
            try (Driver driver = connection.open()) {
                Entry.into(driver, connection);
            }
        }

        @Override
        public void close() {}
    }
}
