package org.xmppradar.bench.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.OtherProcess;

/** {@code openssl s_time}: one bare handshake after the other, and no certificate judged. */
final class SslTime {

    private static final int SECONDS = 4;
    private static final Pattern RESULT = Pattern.compile("(\\d+) connections in \\d+ real seconds");

    private SslTime() {}

    /** One process for each core, all at once. */
    static double handshakesPerSecond(int port) throws IOException {
        long begun = System.nanoTime();
        List<OtherProcess> processes = new ArrayList<>();
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            processes.add(OtherProcess.start(List.of(
                    "openssl",
                    "s_time",
                    "-connect",
                    "127.0.0.1:" + port,
                    "-new",
                    "-tls1_3",
                    "-time",
                    String.valueOf(SECONDS))));
        }
        int handshakes = processes.stream().mapToInt(SslTime::handshakes).sum();
        return handshakes / ((System.nanoTime() - begun) / 1e9);
    }

    private static int handshakes(OtherProcess process) {
        Matcher result = RESULT.matcher(String.join("\n", process.rest()));
        if (!result.find()) {
            throw new BenchFailure("openssl s_time has no result");
        }
        return Integer.parseInt(result.group(1));
    }
}
