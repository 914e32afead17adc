package org.xmppradar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.QueryType;
import org.xmppradar.database.TestDatabase;

/** Each statement file says what it answers, and the database understands it. */
final class CypherIT {

    private static final Path FOLDER = Path.of("cypher");
    private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z][A-Za-z0-9_]*)");

    private static Driver driver;

    @BeforeAll
    static void connect() {
        TestDatabase.wipe();
        driver = TestDatabase.connection().open();
    }

    @AfterAll
    static void disconnect() {
        driver.close();
    }

    static List<String> statements() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .filter(file -> !file.startsWith(FOLDER.resolve("migrations")))
                    .map(file -> FOLDER.relativize(file).toString().replace(".cypher", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(String statement) {
        try {
            return Files.readAllLines(FOLDER.resolve(statement + ".cypher"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void beginsWithWhatItAnswersItsParametersAndItsColumns(String statement) {
        List<String> lines = lines(statement);

        assertThat(lines.get(0)).matches("// \\S.*[.?]");
        assertThat(lines.get(1)).startsWith("// Parameters: ");
        assertThat(lines.get(2)).startsWith("// Columns: ");
        assertThat(lines.get(3)).doesNotStartWith("//");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void namesTheParametersThatItUses(String statement) {
        List<String> lines = lines(statement);
        List<String> used = PARAMETER
                .matcher(String.join("\n", lines.subList(3, lines.size())))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        String announced = lines.get(1);
        assertThat(used)
                .allMatch(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(announced).find());
        assertThat(used.isEmpty()).isEqualTo(announced.equals("// Parameters: none"));
    }

    /** EXPLAIN takes one statement only, and plans it against the schema that the migrations made; what answers questions writes nothing. */
    @ParameterizedTest
    @MethodSource("statements")
    void isOneStatementThatReturnsItsColumns(String statement) {
        String announced = lines(statement).get(2).replace("// Columns: ", "").replaceAll("\\s*\\([^)]*\\)", "");
        List<String> columns = announced.equals("none") ? List.of() : Arrays.asList(announced.split(", ", -1));

        try (Session session = driver.session()) {
            Result plan = session.run("EXPLAIN " + String.join("\n", lines(statement)));

            assertThat(plan.keys()).containsExactlyInAnyOrderElementsOf(columns);
            if (statement.startsWith("query/")) {
                assertThat(plan.consume().queryType()).isEqualTo(QueryType.READ_ONLY);
            }
        }
    }
}
