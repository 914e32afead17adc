package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.Figure.Better;

/** How much memory and disk is taken. */
final class Memory {

    private static final String MOST = "VmHWM:";
    private static final double PROMISED = 512;
    private static final double KIBIBYTES = 1024;
    private static final double MEBIBYTE = 1 << 20;

    private Memory() {}

    /** How many MiB this process had in memory at most, all of it and not only the heap: proc(5), status. */
    static double most() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(MOST))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What the app promises to live in. */
    static Figure figure(String bench, String size, double most) {
        return new Figure(bench, size + ": memory of the app", most, PROMISED, Better.LESS, 1, "MiB");
    }

    /** How many MiB a folder's files have. */
    static double disk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file ->
                                    file.toFile().isFile() ? file.toFile().length() : 0)
                            .sum()
                    / MEBIBYTE;
        }
    }
}
