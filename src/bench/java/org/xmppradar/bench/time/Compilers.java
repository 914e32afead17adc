package org.xmppradar.bench.time;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.xmppradar.bench.BenchFailure;

/** How long compilers of JVMs have worked so far: while they do, whoever asks waits for a core, and what is compiled anew gets quicker yet. */
final class Compilers {

    /** {@code jstat -compiler}: compiled, failed, invalid, seconds, and what failed. */
    private static final int SECONDS = 3;

    private static final double MILLISECONDS = 1e3;

    private Compilers() {}

    /** Of this JVM. */
    static Duration own() {
        return Duration.ofMillis(ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
    }

    /** Of another one of this user. */
    static Duration of(long pid) throws IOException {
        Path jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
        Process asked = new ProcessBuilder(jstat.toString(), "-compiler", Long.toString(pid)).start();
        try (var output = asked.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            if (lines.size() < 2) {
                throw new BenchFailure("jstat told nothing of process " + pid);
            }
            double seconds = Double.parseDouble(lines.get(1).trim().split("\\s+", -1)[SECONDS]);
            return Duration.ofMillis(Math.round(MILLISECONDS * seconds));
        }
    }
}
