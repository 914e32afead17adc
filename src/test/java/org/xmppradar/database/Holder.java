package org.xmppradar.database;

import java.nio.file.Path;

/** A program of its own that starts a database, says so and waits to be killed. */
final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedNeo4j database = EmbeddedNeo4j.start(Path.of(arguments[0]), TestDatabase.settings());
        database.awaitReady();
        System.out.println("holding " + database.pid());
        Thread.currentThread().join();
    }
}
