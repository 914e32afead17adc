package org.xmppradar.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.Visitor;
import org.xmppradar.bench.peer.XmppServer;

/**
 * Handshakes per second: those of full probes (two of them a domain, client and server; STARTTLS; features before and after; a
 * certificate that was never seen before, read and judged) against bare ones of {@code openssl s_time}, one for each core, on the
 * same server with the same certificates. Both sides take turns; the best turn of each counts.
 */
public final class ProbeBench implements Benchmark {

    private static final int NAMES = 2000;
    private static final int TURNS = 4;
    private static final int WARM_TURNS = 4;

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public String about() {
        return "handshakes per second in full probes of C2S and S2S, against bare ones of openssl s_time";
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw new BenchFailure("probe takes no arguments");
        }
        Path root = Files.createTempDirectory("radar-bench").resolve("root.pem");
        try (OtherProcess _ =
                        OtherProcess.java(List.of("-Xmx1g"), XmppServer.class, String.valueOf(NAMES), root.toString());
                Visitor visitor = new Visitor(List.of(root))) {
            return compare(new FullProbes(visitor, NAMES));
        }
    }

    private static List<Figure> compare(FullProbes probes) throws IOException, InterruptedException {
        for (int turn = 0; turn < WARM_TURNS; turn++) {
            note("warming up", probes.handshakesPerSecond());
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            theirs.add(note("s_time", SslTime.handshakesPerSecond(XmppServer.DIRECT)));
            ours.add(note("ours", probes.handshakesPerSecond()));
        }
        double best = best(ours);
        String title = "%.0f domains/s, two handshakes each; s_time".formatted(best / 2);
        return List.of(new Figure("probe", title, best, best(theirs), 0.5, "handshakes/s"));
    }

    private static double note(String who, double perSecond) {
        System.err.printf("%s: %.0f handshakes/s%n", who, perSecond);
        return perSecond;
    }

    private static double best(List<Double> figures) {
        return figures.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
