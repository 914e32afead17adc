package org.xmppradar.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that needs the database or the network. */
final class AppOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "where everything is kept (default: data)")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "a file of settings, name=value a line")
    private @Nullable Path config;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "NAME=VALUE",
            description = "one setting, such as radar.neo4j.uri=bolt://127.0.0.1:7687; may be given again")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--verbose", description = "log what is done, on standard error")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }

    Path dataFolder() {
        return data == null ? Path.of("data") : data;
    }

    /** The settings as arguments for Spring, checked for names that do not exist. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (config != null) {
            Settings.check(config);
            arguments.add("--spring.config.additional-location="
                    + config.toAbsolutePath().toUri());
        }
        settings.keySet().forEach(Settings::check);
        if (data != null) {
            arguments.add("--radar.data=" + data.toAbsolutePath());
        }
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }
}
