package org.xmppradar.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.database.OwnDatabase;
import org.xmppradar.ingest.GraphDump;

/**
 * The crawl of {@link CrawlProcess} with an embedded database of its own, as a process, so that the database can be killed and its
 * disk filled. At its end it writes all that the graph holds into a file.
 */
final class StoredCrawl {

    private StoredCrawl() {}

    /** Arguments: the store's folder; how many megabytes of its disk are to be kept free; the file. */
    public static void main(String[] arguments) throws IOException {
        try (OwnDatabase database = OwnDatabase.open(Path.of(arguments[0]), Long.parseLong(arguments[1]))) {
            System.out.println("begun");
            CrawlProcess.crawl(database.graph());
            GraphDump dump = GraphDump.of(database.graph()).withoutCountsOfHosts();
            List<String> lines = Stream.concat(dump.nodes().stream(), dump.relationships().stream())
                    .toList();
            Files.write(Path.of(arguments[2]), lines);
        }
    }
}
