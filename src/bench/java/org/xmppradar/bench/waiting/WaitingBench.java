package org.xmppradar.bench.waiting;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.Figure.Better;

/**
 * Targets per second when all of them accept and say nothing, so that each takes the whole ten seconds of its deadline: 10,000 at
 * once in a heap of 512 MiB, then 50,000 in 1 GiB.
 */
public final class WaitingBench implements Benchmark {

    /** What we promise, however many wait. */
    private static final double TARGETS_PER_SECOND = 1_000;

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public String about() {
        return "silent peers waited for at once: targets per second, heap and connections, against what we promise";
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw new BenchFailure("waiting takes no arguments");
        }
        return Stream.concat(figures(10_000, 512).stream(), figures(50_000, 1024).stream())
                .toList();
    }

    private static List<Figure> figures(int atOnce, int heap) throws IOException, InterruptedException {
        Waited waited = Crowd.wait(atOnce, heap);
        String title = "%d at once, heap of %d MiB in %d process(es): ".formatted(atOnce, heap, waited.processes());
        return List.of(
                new Figure("waiting", title + "targets", waited.perSecond(), TARGETS_PER_SECOND, 1.0, "targets/s"),
                new Figure("waiting", title + "open", waited.connections(), atOnce, 1.0, "connections"),
                new Figure("waiting", title + "peak", waited.heap(), heap, Better.LESS, 1.0, "MiB"),
                new Figure("waiting", title + "live", waited.live(), heap, Better.LESS, 0.8, "MiB"));
    }
}
