package org.xmppradar.database;

import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The first of the app's stages to start: waits for the database, brings its schema up to date and warms it up. The rest of the context is
 * built while the embedded database boots; nothing in it may ask the graph before its own start.
 */
final class DatabaseStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseStart.class);

    private final Database database;
    private final Driver driver;
    private volatile boolean running;

    DatabaseStart(Database database, Driver driver) {
        this.database = database;
        this.driver = driver;
    }

    @Override
    public void start() {
        long began = System.nanoTime();
        database.awaitReady();
        long up = System.nanoTime();
        Schema.migrate(driver);
        long migrated = System.nanoTime();
        WarmUp.begin(driver);
        running = true;
        log.info(
                "The database is ready: {} ms of waiting, {} ms for the schema, {} ms of warming up",
                milliseconds(up - began),
                milliseconds(migrated - up),
                milliseconds(System.nanoTime() - migrated));
    }

    private static long milliseconds(long nanoseconds) {
        return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
    }

    /** The database itself is stopped last, when all beans that use it are gone. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
