package org.xmppradar.bench.drippers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.Figure.Better;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.Visitor;
import org.xmppradar.bench.peer.DrippingServer;
import org.xmppradar.bench.peer.XmppServer;

/**
 * How long a visit to a good peer takes, without and with 10,000 visits in progress to peers that send a byte of their stream
 * header a second until their deadline passes, and are followed by others at once. By turns, in one run.
 */
public final class DrippersBench implements Benchmark {

    static final int GOOD = 200;

    private static final int SLOW = 10_000;
    private static final int SLOW_PORT = 15_222;
    private static final int TURNS = 2;
    private static final Duration TURN = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "drippers";
    }

    @Override
    public String about() {
        return "99th percentile of a visit to a good peer while 10,000 others drip, against that without them";
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw new BenchFailure("drippers takes no arguments");
        }
        Path root = Files.createTempDirectory("radar-bench").resolve("root.pem");
        try (OtherProcess _ = OtherProcess.java(List.of(), XmppServer.class, String.valueOf(GOOD), root.toString());
                OtherProcess slow = OtherProcess.java(List.of(), DrippingServer.class, String.valueOf(SLOW_PORT));
                Visitor visitor = new Visitor(List.of(root))) {
            return compare(visitor, slow);
        }
    }

    private static List<Figure> compare(Visitor visitor, OtherProcess slow) throws IOException, InterruptedException {
        GoodVisits.warmUp(visitor);
        Drips first = Drips.begin(visitor, SLOW, SLOW_PORT, slow);
        new VisitTimes().add("warming up", GoodVisits.during(TURN, visitor));
        first.end();
        VisitTimes without = new VisitTimes();
        VisitTimes with = new VisitTimes();
        int fewest = Integer.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            without.add("without", GoodVisits.during(TURN, visitor));
            Drips drips = Drips.begin(visitor, SLOW, SLOW_PORT, slow);
            with.add("with", GoodVisits.during(TURN, visitor));
            fewest = Math.min(fewest, drips.now());
            drips.end();
        }
        String title = "99th percentile with %d dripping, against without".formatted(fewest);
        return List.of(
                new Figure("drippers", title, with.percentile(99), without.percentile(99), Better.LESS, 2.0, "ms"),
                new Figure("drippers", "median", with.percentile(50), without.percentile(50), Better.LESS, 2.0, "ms"));
    }
}
