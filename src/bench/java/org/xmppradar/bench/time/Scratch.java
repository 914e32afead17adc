package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.xmppradar.bench.bulk.Export;
import org.xmppradar.bench.bulk.Neo4jAdmin;
import org.xmppradar.bench.federation.Size;

/** A folder for a benchmark's stores and files below {@code target}, removed when it is over. */
record Scratch(Path folder) implements AutoCloseable {

    static Scratch make() throws IOException {
        Path parent = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
        return new Scratch(Files.createTempDirectory(parent, "run"));
    }

    /** A data folder for the app. */
    Path data(String name) {
        return folder.resolve(name);
    }

    /** A data folder with a federation after its first crawl, imported. */
    Path imported(Size size) throws IOException, InterruptedException {
        Path data = data("imported");
        Export.write(OurSide.federation(size), files());
        System.err.println("importing");
        Neo4jAdmin.load(files(), Files.createDirectories(data.resolve("neo4j")));
        FileSystemUtils.deleteRecursively(files());
        return data;
    }

    Path files() {
        return folder.resolve("csv");
    }

    /** How many MiB the store of a data folder has; its database must be closed, so that all of it is on the disk. */
    static double store(Path data) throws IOException {
        return Memory.disk(data.resolve("neo4j/data/databases/neo4j"));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
