package org.xmppradar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.ReactiveTransactionManager;
import org.xmppradar.database.DatabaseUnavailable.Kind;
import org.xmppradar.graph.Graph;

/** Spring gets one driver, both transaction managers and a graph whose schema is in place; or a reason. */
final class DatabaseConfigurationIT {

    @EnableAutoConfiguration
    @EnableConfigurationProperties(DatabaseSettings.class)
    @Import(DatabaseConfiguration.class)
    static class App {}

    private static ConfigurableApplicationContext run(Connection connection) {
        return new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--radar.neo4j.uri=" + connection.uri(),
                        "--radar.neo4j.user=" + connection.user(),
                        "--radar.neo4j.password=" + connection.password());
    }

    @Test
    void offersTheGraph() {
        try (ConfigurableApplicationContext context = run(TestDatabase.connection())) {
            Graph graph = context.getBean(Graph.class);

            assertThat(graph.read("test/constraints", Map.of())
                            .map(row -> row.text("name"))
                            .collectList()
                            .blockOptional()
                            .orElseThrow())
                    .contains("domain_name", "change_id");
            assertThat(context.getBeansOfType(Driver.class)).hasSize(1);
            assertThat(context.getBean(PlatformTransactionManager.class)).isNotNull();
            assertThat(context.getBean(ReactiveTransactionManager.class)).isNotNull();
        }
    }

    @Test
    void refusesAWrongPassword() {
        Connection right = TestDatabase.connection();

        Throwable failure = catchThrowable(() -> run(new Connection(right.uri(), right.user(), "wrong password")));

        assertThat(failure).cause().isInstanceOfSatisfying(DatabaseUnavailable.class, reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.WRONG_PASSWORD);
            assertThat(reason).hasMessageContaining("radar.neo4j.password");
            assertThat(reason.getMessage()).doesNotContain("wrong password");
        });
    }
}
