package org.xmppradar.database;

import java.nio.file.Path;
import org.xmppradar.ingest.GraphDump;

/** What a radar that has ended left in its data folder. */
public final class StoredGraph {

    private StoredGraph() {}

    public static GraphDump dump(Path data) {
        try (OwnDatabase database = OwnDatabase.open(data.resolve("neo4j"), 0)) {
            return GraphDump.of(database.graph());
        }
    }
}
