package org.xmppradar.database;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationClassification;

/** Where a database listens and how to enter it. */
public record Connection(URI uri, String user, String password) {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    /** Opens a pool of connections; nothing is sent yet. */
    @SuppressWarnings("deprecation")
    public Driver open() {
        AuthToken token = password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password);
        Config config = Config.builder()
                .withConnectionTimeout(CONNECT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .withUserAgent("xmpp-radar")
                // The driver's own default (6.2.1, SystemLogger) writes out what it would say of each row even when
                // nobody listens.
                .withLogging(Logging.slf4j())
                .withTelemetryDisabled(true)
                // That nothing of a kind was found yet is no mistake: in a young graph it is told for every statement.
                .withDisabledNotificationClassifications(Set.of(NotificationClassification.UNRECOGNIZED))
                .build();
        return GraphDatabase.driver(uri, token, config);
    }

    /** Without the password, as this ends up in logs. */
    @Override
    public String toString() {
        return user + " at " + uri;
    }
}
