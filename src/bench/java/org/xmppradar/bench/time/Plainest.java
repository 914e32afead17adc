package org.xmppradar.bench.time;

import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.xmppradar.bench.BenchFailure;

/** The plainest statement of each kind, as those measured in {@code neo4j.md} section 4 are described there, in the words of our graph. */
final class Plainest {

    private final Driver driver;

    Plainest(Driver driver) {
        this.driver = driver;
    }

    void ask(String kind, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            session.run(statement(kind), parameters).list(Record::asMap);
        }
    }

    private static String statement(String kind) {
        return switch (kind) {
            case "name" -> "MATCH (d:Domain {name: $name}) RETURN d.name, d.firstSeen, d.lastVisited";
            case "page" -> """
                MATCH (d:Domain {name: $name})
                RETURN d,
                  COLLECT { MATCH (d)-[p:PRESENTS]->(c:Certificate) OPTIONAL MATCH (c)-[:ISSUED_BY]->(a) RETURN [p, c, a] } AS certificates,
                  COLLECT { MATCH (d)-[s:SERVED_BY]->(h:Host) RETURN [s, h] } AS hosts,
                  COLLECT { MATCH (d)-[:FEDERATES_WITH]-(n:Domain) RETURN n.name LIMIT 100 } AS neighbours""";
            case "around" -> """
                MATCH (:Domain {name: $name})-[r:FEDERATES_WITH]-(n:Domain)
                WHERE r.firstSeen <= $at < r.until
                RETURN n.name, r.firstSeen, r.until""";
            case "path" -> """
                MATCH (a:Domain {name: $name}), (b:Domain {name: $other})
                MATCH p = SHORTEST 1 (a) (()-[r:FEDERATES_WITH WHERE r.firstSeen <= $at < r.until]-()){1,6} (b)
                RETURN [n IN nodes(p) | n.name]""";
            case "prefix" ->
                "MATCH (d:Domain) WHERE d.name STARTS WITH $text RETURN d.name ORDER BY d.name LIMIT $most";
            case "substring" -> "MATCH (d:Domain) WHERE d.name CONTAINS $text RETURN d.name LIMIT $most";
            default -> throw new BenchFailure("nobody asks for " + kind);
        };
    }
}
