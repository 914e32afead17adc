package org.xmppradar.bench.time;

import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * How many relationships the graph has.
 *
 * @param links {@code FEDERATES_WITH}
 * @param facts what is read again at each visit: all open ones that start at a domain
 * @param sum changes when any relationship is written to, ended or added
 */
record Census(long all, long links, long facts, long sum) {

    private static final String COUNT = """
            MATCH ()-[r]->()
            WITH r, type(r) AS type
            RETURN count(r) AS all,
              count(CASE WHEN type = 'FEDERATES_WITH' AND r.until = 253402214400000 THEN 1 END) AS links,
              count(CASE WHEN NOT type IN ['CHANGED', 'CONCERNS', 'ISSUED_BY', 'HAS_KEY', 'RESOLVES_TO']
                AND r.until = 253402214400000 THEN 1 END) AS facts,
              sum(r.lastSeen % 1000003) + sum(r.until % 1000003) AS sum
            """;

    static Census of(Driver driver) {
        try (Session session = driver.session()) {
            Record row = session.run(COUNT, Map.of()).single();
            return new Census(
                    row.get("all").asLong(),
                    row.get("links").asLong(),
                    row.get("facts").asLong(),
                    row.get("sum").asLong());
        }
    }
}
