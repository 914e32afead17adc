package org.xmppradar.bench.server;

import java.io.IOException;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.Figure.Better;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.peer.StanzaServer;

/** Our own server with 5,000 open streams to as many domains, IQs answered on all of them, in a heap of 512 MiB. */
public final class ServerBench implements Benchmark {

    private static final int STREAMS = 5_000;
    private static final int HEAP = 512;

    /** A crawl of the whole federation asks some thousands of domains a few questions each, in minutes. */
    private static final double QUESTIONS_PER_SECOND = 1_000;

    @Override
    public String name() {
        return "server";
    }

    @Override
    public String about() {
        return "our own server: open streams, IQs answered on them, and heap, against what we promise";
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException {
        if (!arguments.isEmpty()) {
            throw new BenchFailure("server takes no arguments");
        }
        try (OtherProcess others = OtherProcess.java(List.of("-Xmx1g"), StanzaServer.class);
                OtherProcess ours =
                        OtherProcess.java(List.of("-Xmx" + HEAP + "m"), OurServer.class, String.valueOf(STREAMS))) {
            String[] words = ours.line().split(" ", -1);
            double connected = Double.parseDouble(others.ask("now"));
            return List.of(
                    figure("streams open", number(words, 0), STREAMS, "streams"),
                    figure("connections that the others see", connected, STREAMS, "connections"),
                    figure("questions answered, two on each stream", number(words, 1), 2 * STREAMS, "answers"),
                    figure("questions answered in a second", number(words, 2), QUESTIONS_PER_SECOND, "answers/s"),
                    new Figure("server", "heap, peak", number(words, 3), HEAP, Better.LESS, 1.0, "MiB"),
                    new Figure("server", "heap, live", number(words, 4), HEAP, Better.LESS, 0.8, "MiB"));
        }
    }

    private static Figure figure(String what, double ours, double promised, String unit) {
        return new Figure("server", what, ours, promised, 1.0, unit);
    }

    private static double number(String[] words, int index) {
        if (index >= words.length || words[index].isEmpty()) {
            throw new BenchFailure("our side has ended early; its errors stand above");
        }
        return Double.parseDouble(words[index]);
    }
}
