package org.xmppradar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Has Neo4j plan what the pages will ask. Its very first statements take seconds each, so the app is not ready before some are planned;
 * the others are planned behind its back.
 */
final class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration WAIT = Duration.ofSeconds(3);

    private WarmUp() {}

    static void begin(Driver driver) {
        CompletableFuture.runAsync(
                        () -> planAll(driver),
                        task -> Thread.ofPlatform()
                                .daemon()
                                .name("neo4j-warm-up")
                                .start(task))
                .completeOnTimeout(null, WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** A database that fails now will be asked again by those who need it. */
    private static void planAll(Driver driver) {
        try (Session session = driver.session()) {
            for (Resource statement :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/query/*.cypher")) {
                session.run("EXPLAIN " + statement.getContentAsString(StandardCharsets.UTF_8))
                        .consume();
            }
        } catch (Neo4jException | IllegalStateException e) {
            log.debug("Warming up ended early: {}", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
