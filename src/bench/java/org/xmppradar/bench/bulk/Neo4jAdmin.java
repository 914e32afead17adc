package org.xmppradar.bench.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xmppradar.bench.BenchFailure;

/** {@code neo4j-admin database import} from the jars that the app's own database runs from, into a folder without a store. */
public final class Neo4jAdmin {

    private static final Path JARS = Path.of("target/neo4j/lib").toAbsolutePath();

    private Neo4jAdmin() {}

    /** Imports what {@link Export} wrote; its report is left in {@code import.log} beside the files. */
    public static void load(Path files, Path store) throws IOException, InterruptedException {
        Files.createDirectories(store.resolve("conf"));
        Path arguments = files.resolveSibling("import.arguments");
        Files.write(arguments, arguments(files));
        Path log = files.resolveSibling("import.log");
        ProcessBuilder admin = new ProcessBuilder(command(arguments));
        admin.environment().put("NEO4J_HOME", store.toString());
        admin.environment().put("NEO4J_CONF", store.resolve("conf").toString());
        int status = admin.directory(store.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new BenchFailure("the import ended with status " + status + ": " + Files.readString(log));
        }
    }

    private static List<String> command(Path arguments) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                JARS + "/*",
                "org.neo4j.cli.AdminTool",
                "database",
                "import",
                "full",
                "neo4j",
                "@" + arguments);
    }

    private static List<String> arguments(Path files) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--array-delimiter=U+001F", "--id-type=string"));
        for (CsvFile file : CsvFile.in(files)) {
            String option = file.isOfNodes() ? "--nodes" : "--relationships";
            arguments.add(option + "=" + file.subject() + "=" + file.path());
        }
        return arguments;
    }
}
