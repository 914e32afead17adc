package org.xmppradar.database;

import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.xmppradar.database.DatabaseUnavailable.Kind;
import org.xmppradar.graph.Statements;

/** The first words with a database: is it there, does it know us, can its store be used? */
final class Entry {

    /** The password of every new Neo4j, which lets in only to be replaced. */
    private static final String INITIAL_PASSWORD = "neo4j";

    private static final SessionConfig SYSTEM = SessionConfig.forDatabase("system");
    private static final Statements STATEMENTS = new Statements();

    private Entry() {}

    /** Enters a database that somebody else runs. */
    static void into(Driver driver, Connection connection) {
        try {
            answers(driver);
        } catch (AuthenticationException e) {
            throw new DatabaseUnavailable(
                    Kind.WRONG_PASSWORD,
                    "The database at " + connection.uri() + " does not accept the user " + connection.user()
                            + " with this password. Give them with --set radar.neo4j.user=… and --set radar.neo4j.password=…",
                    e);
        } catch (Neo4jException e) {
            throw new DatabaseUnavailable(
                    Kind.UNREACHABLE,
                    "There is no usable database at " + connection.uri() + ": " + e.getMessage()
                            + ". Correct --set radar.neo4j.uri=…, or leave it out to use the embedded database.",
                    e);
        }
    }

    /** Enters the embedded one, and sets its password when it is new. */
    static void intoEmbedded(Driver driver, Connection connection, Store store) {
        try {
            driver.verifyConnectivity();
        } catch (AuthenticationException e) {
            setPassword(connection, store);
        }
        try {
            answers(driver);
        } catch (Neo4jException e) {
            throw StartFailure.offline(store, reason(driver) + " " + e.getMessage());
        }
    }

    private static void setPassword(Connection connection, Store store) {
        Connection initial = new Connection(connection.uri(), connection.user(), INITIAL_PASSWORD);
        try (Driver driver = initial.open();
                Session session = driver.session(SYSTEM)) {
            session.run(STATEMENTS.text("database/set-password"), Map.of("password", connection.password()))
                    .consume();
        } catch (AuthenticationException e) {
            throw new DatabaseUnavailable(
                    Kind.WRONG_PASSWORD,
                    "The database in " + store.folder() + " does not accept the password in "
                            + store.folder().resolve("password")
                            + ". Put the old file back, or choose another folder with --data.",
                    e);
        }
    }

    private static void answers(Driver driver) {
        try (Session session = driver.session()) {
            session.run(STATEMENTS.text("database/answers")).consume();
        }
    }

    /** What the database says of itself when it is not online. */
    private static String reason(Driver driver) {
        try (Session session = driver.session(SYSTEM)) {
            return session.run(STATEMENTS.text("database/status")).stream()
                    .map(row -> row.get("reason").asString(""))
                    .filter(reason -> !reason.isBlank())
                    .collect(Collectors.joining("; "));
        }
    }
}
