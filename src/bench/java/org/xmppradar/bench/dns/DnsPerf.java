package org.xmppradar.bench.dns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.OtherProcess;

/** dnsperf with the flags that make it ask as we do (EDNS, DO), in as many threads as there are cores. */
final class DnsPerf {

    private static final Pattern RESULT = Pattern.compile("Queries per second:\\s+([0-9.]+)");

    private final Path questions;

    private DnsPerf(Path questions) {
        this.questions = questions;
    }

    static DnsPerf asking(List<Question> questions, Path folder) throws IOException {
        return new DnsPerf(Files.write(
                folder.resolve("questions"),
                questions.stream().map(Question::line).toList()));
    }

    double questionsPerSecond() throws IOException {
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        String[] server = Knot.ADDRESS.split(":", -1);
        List<String> command = List.of(
                "dnsperf",
                "-s",
                server[0],
                "-p",
                server[1],
                "-d",
                questions.toString(),
                "-l",
                "5",
                "-D",
                "-T",
                cores,
                "-c",
                cores,
                "-q",
                "200");
        try (OtherProcess process = OtherProcess.start(command)) {
            Matcher result = RESULT.matcher(String.join("\n", process.rest()));
            if (!result.find()) {
                throw new BenchFailure("dnsperf has no result");
            }
            return Double.parseDouble(result.group(1));
        }
    }
}
