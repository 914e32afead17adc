package org.xmppradar.bench.map;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.xmppradar.bench.BenchFailure;

/** The page of sigma, built into a folder beside the app's front end, as it is no part of that. */
final class SigmaPage {

    static final Path FOLDER = Path.of("target", "bench", "web").toAbsolutePath();

    private SigmaPage() {}

    static void build() throws IOException, InterruptedException {
        ProcessBuilder build = new ProcessBuilder("sh", "web/build.sh", "bench", driver()).inheritIO();
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        build.redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/stderr")));
        if (build.start().waitFor() != 0) {
            throw new BenchFailure("the page of sigma cannot be built");
        }
    }

    /** It carries a Node for machines without one (web/build.sh). */
    private static String driver() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("driver-bundle-"))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("Playwright's driver is not on the class path"));
    }
}
