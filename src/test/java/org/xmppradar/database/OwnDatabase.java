package org.xmppradar.database;

import java.nio.file.Path;
import org.neo4j.driver.Driver;
import org.xmppradar.graph.Graph;

/** An embedded database of a test's own, with the schema in place and its graph as the app has it. */
public final class OwnDatabase implements AutoCloseable {

    private final EmbeddedNeo4j database;
    private final Driver driver;
    private final Graph graph;

    private OwnDatabase(EmbeddedNeo4j database, Driver driver) {
        this.database = database;
        this.driver = driver;
        this.graph = Graph.over(driver, database.room());
    }

    /** @param keepFree how many megabytes must be free on its disk */
    public static OwnDatabase open(Path folder, long keepFree) {
        EmbeddedNeo4j database = EmbeddedNeo4j.start(folder, TestDatabase.settings(keepFree));
        database.awaitReady();
        Driver driver = database.connection().open();
        Schema.migrate(driver);
        return new OwnDatabase(database, driver);
    }

    public Graph graph() {
        return graph;
    }

    /** For what no {@link Graph} lets through. */
    Driver driver() {
        return driver;
    }

    /** The process that has this store open. */
    public static ProcessHandle process(Path folder) {
        long pid = new Store(folder).holder().orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Override
    public void close() {
        driver.close();
        database.close();
    }
}
