package org.xmppradar.database;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database to use.
 *
 * @param uri      a Neo4j that runs already ({@code bolt://}, {@code neo4j://}, {@code neo4j+s://}); without it, the embedded one is started
 * @param user     the user at {@code uri}
 * @param password the password at {@code uri}; empty for a database without authentication
 * @param port     the loopback port of the embedded one; 0 for a free one
 * @param home     the folder of Neo4j's own jars, when they are not beside the app
 * @param heap     the embedded one's heap, such as {@code 1g}
 * @param pageCache how much of the store the embedded one keeps in memory, such as {@code 512m}
 * @param jvmOptions more options for the embedded one's JVM; {@code -XX:TieredStopAtLevel=1} starts it sooner and makes long work slower,
 *                  {@code -XX:+UseG1GC} leaves its heap small as long as it can and pauses more often
 * @param keepFree how many megabytes must be free on the disk for the embedded one to start, and for anything to be written to it
 * @param startWithin how long the embedded one may take to start
 */
@ConfigurationProperties("radar.neo4j")
public record DatabaseSettings(
        @Nullable URI uri,
        @DefaultValue("neo4j") String user,
        @DefaultValue("") String password,
        @DefaultValue("0") int port,
        @Nullable Path home,
        @DefaultValue("1g") String heap,
        @DefaultValue("512m") String pageCache,
        @DefaultValue({}) List<String> jvmOptions,
        @DefaultValue("256") long keepFree,
        @DefaultValue("3m") Duration startWithin) {

    public DatabaseSettings {
        require(port >= 0 && port <= 65_535, "radar.neo4j.port is " + port + " but must be between 0 and 65535");
        requireSize("radar.neo4j.heap", heap);
        requireSize("radar.neo4j.page-cache", pageCache);
        require(keepFree >= 0, "radar.neo4j.keep-free is " + keepFree + " but must be a number of megabytes");
    }

    private static void requireSize(String name, String size) {
        require(size.matches("[1-9][0-9]{0,5}[mg]"), name + " is \"" + size + "\" but must look like 512m or 1g");
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The database that was named, unless it is the embedded one. */
    Optional<Connection> elsewhere() {
        return Optional.ofNullable(uri).map(named -> new Connection(named, user, password));
    }
}
