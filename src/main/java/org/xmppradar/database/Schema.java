package org.xmppradar.database;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** The graph's constraints and indexes, brought up to date from {@code cypher/migrations}. */
final class Schema {

    private static final MigrationsConfig CONFIGURATION = MigrationsConfig.builder()
            .withLocationsToScan("classpath:cypher/migrations")
            .build();

    private Schema() {}

    static void migrate(Driver driver) {
        try {
            new Migrations(CONFIGURATION, driver).apply();
        } catch (MigrationsException e) {
            throw new DatabaseUnavailable(
                    Kind.FAILED,
                    "The database's schema cannot be brought up to date: " + e.getMessage()
                            + ". If a newer radar has used this database, use that one again.",
                    e);
        }
    }
}
