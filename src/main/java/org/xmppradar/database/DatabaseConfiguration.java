package org.xmppradar.database;

import java.nio.file.Path;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;
import org.xmppradar.graph.Graph;

/** The database, and what Spring Data needs to use it. Boot configures the rest around this driver. */
@Configuration(proxyBeanMethods = false)
final class DatabaseConfiguration {

    @Bean
    Database database(DatabaseSettings settings, @Value("${radar.data:data}") Path data) {
        return Database.of(settings, data.resolve("neo4j"));
    }

    @Bean
    Driver driver(Database database) {
        return database.connection().open();
    }

    @Bean
    DatabaseStart databaseStart(Database database, Driver driver) {
        return new DatabaseStart(database, driver);
    }

    @Bean
    Graph graph(Driver driver, Database database) {
        return Graph.over(driver, database.room());
    }

    @Bean
    @Primary
    Neo4jTransactionManager transactionManager(Driver driver) {
        return new Neo4jTransactionManager(driver);
    }

    @Bean
    ReactiveNeo4jTransactionManager reactiveTransactionManager(Driver driver) {
        return new ReactiveNeo4jTransactionManager(driver);
    }
}
