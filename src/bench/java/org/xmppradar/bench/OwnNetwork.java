package org.xmppradar.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A network namespace with nothing but loopback in it, which an ordinary user may make (user_namespaces(7)). */
final class OwnNetwork {

    private static final String INSIDE = "radar.bench.inside";

    /** Enough for each side of what is asked for. */
    private static final int FILES = 100_000;

    private OwnNetwork() {}

    /** Also those that this JVM was given for profiling. */
    private static List<String> flags() {
        String more = System.getProperty("radar.bench.flags", "");
        return Stream.concat(
                        Stream.of("-D" + INSIDE + "=true"),
                        Stream.of(more.split(" ")).filter(flag -> !flag.isEmpty()))
                .toList();
    }

    static boolean isInside() {
        return Boolean.getBoolean(INSIDE);
    }

    /** Runs the same benchmark again, inside; returns its exit code. */
    static int run(String... arguments) throws IOException, InterruptedException {
        // Bursts of thousands of connections are what is measured here, so a listen queue may hold them.
        String prepare = "ip link set lo up && sysctl -q -w net.core.somaxconn=65535 && exec \"$@\"";
        // Root may open more files than it was given; others share what they have among several processes.
        String files = "ulimit -n " + FILES + " 2>/dev/null; exec \"$@\"";
        List<String> command = Stream.of(
                        List.of("sh", "-c", files, "sh"),
                        List.of("unshare", "-Urn", "--kill-child=TERM", "sh", "-c", prepare, "sh"),
                        OtherProcess.javaCommand(flags(), Bench.class, arguments))
                .flatMap(List::stream)
                .toList();
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
