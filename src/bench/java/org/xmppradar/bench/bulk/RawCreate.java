package org.xmppradar.bench.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.xmppradar.bench.bulk.Sink.Place;

/** The same graph by the plainest statements there are: {@code UNWIND … CREATE}, ten thousand rows in a transaction, nodes first. */
public final class RawCreate {

    private static final int ROWS = 10_000;

    /** One node, which comes with the schema. */
    private static final String THERE_ALREADY = "Sequence";

    private final Session session;
    private long relationships;
    private long nanoseconds;

    private RawCreate(Session session) {
        this.session = session;
    }

    /** What it came to; only the time in which the database was waited for counts. */
    public record Result(long relationships, double seconds) {}

    /** Creates what {@link Export} wrote in an empty database. */
    public static Result run(Path files, Driver driver) throws IOException {
        try (Session session = driver.session()) {
            RawCreate create = new RawCreate(session);
            List<CsvFile> all = CsvFile.in(files).stream()
                    .filter(file -> !file.subject().equals(THERE_ALREADY))
                    .sorted(Comparator.comparing(CsvFile::isOfNodes).reversed())
                    .toList();
            for (CsvFile file : all) {
                create.all(file);
            }
            return new Result(create.relationships, create.nanoseconds / 1e9);
        }
    }

    private void all(CsvFile file) throws IOException {
        String statement = file.isOfNodes() ? ofNodes(file) : ofRelationships(file);
        file.rows(ROWS, batch -> {
            write(statement, batch);
            relationships += file.isOfNodes() ? 0 : batch.size();
        });
        System.err.printf("created: %s of %s%n", file.subject(), file.path().getFileName());
    }

    private void write(String statement, List<Map<String, Object>> batch) {
        long begun = System.nanoTime();
        session.executeWriteWithoutResult(
                transaction -> transaction.run(statement, Map.of("rows", batch)).consume());
        nanoseconds += System.nanoTime() - begun;
    }

    private static String ofNodes(CsvFile file) {
        return "UNWIND $rows AS row CREATE (n:" + file.subject() + ") SET n = row.properties";
    }

    private static String ofRelationships(CsvFile file) {
        return "UNWIND $rows AS row MATCH " + end("a", file.labelOf(0), "from") + " MATCH "
                + end("b", file.labelOf(1), "to") + " CREATE (a)-[r:" + file.subject()
                + "]->(b) SET r = row.properties";
    }

    private static String end(String name, String label, String column) {
        return "(" + name + ":" + label + " {" + Place.keyOf(label) + ": row." + column + "})";
    }
}
