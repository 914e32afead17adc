package org.xmppradar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import org.xmppradar.database.DatabaseUnavailable.Kind;

/** The folder of Neo4j's own jars, which the build puts beside the app; see {@code src/neo4j}. */
record Neo4jHome(Path folder) {

    /** The folder that was set, or the one beside the jar that runs, or beside {@code target/classes}. */
    static Neo4jHome find(@Nullable Path set) {
        Path app = new ApplicationHome(Neo4jHome.class).getDir().toPath().toAbsolutePath();
        List<Path> candidates = set != null
                ? List.of(set.toAbsolutePath())
                : Stream.of(
                                app.resolve("neo4j"),
                                app.resolveSibling("neo4j"),
                                Path.of("target/neo4j").toAbsolutePath())
                        .toList();
        return candidates.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve("VERSION")))
                .map(Neo4jHome::new)
                .findFirst()
                .orElseThrow(
                        () -> new DatabaseUnavailable(
                                Kind.NOT_INSTALLED,
                                "Neo4j's own jars are not in " + candidates.getFirst()
                                        + ". Unpack the whole release, or build with ./mvnw package, or name their folder with --set radar.neo4j.home=…"));
    }

    String version() {
        try {
            return Files.readString(folder.resolve("VERSION")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the build's JVM learned of the classes, which halves the start; another JVM ignores it, and it may be missing. */
    Path classArchive() {
        return folder.resolve("classes.jsa");
    }

    String classPath() {
        return folder.resolve("lib") + "/*";
    }
}
