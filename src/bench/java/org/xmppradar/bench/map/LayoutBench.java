package org.xmppradar.bench.map;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.Figure.Better;
import org.xmppradar.map.layout.Drift;
import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.Towns;
import org.xmppradar.map.layout.WeightedGraph;

/** CPU seconds for a whole layout, communities included, of federations of two sizes; and for a sweep and a night after it. */
public final class LayoutBench implements Benchmark {

    private static final int NIGHTS = 30;

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** @param budget CPU seconds for a layout anew */
    private record Size(String name, int domains, int links, int towns, double budget) {}

    private static final List<Size> SIZES =
            List.of(new Size("20k/200k", 20_000, 200_000, 47, 10), new Size("100k/1M", 100_000, 1_000_000, 105, 45));

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public String about() {
        return "CPU seconds that the map's layout takes, and how far domains drift in thirty nights";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    @Override
    public List<Figure> run(List<String> arguments) {
        List<Figure> figures = new ArrayList<>();
        SIZES.forEach(size -> figures.addAll(layouts(size)));
        figures.addAll(drift(SIZES.getFirst()));
        return figures;
    }

    private static List<Figure> layouts(Size size) {
        WeightedGraph graph = graph(size, 0);
        Timed<Layout> anew = timed(() -> Layout.anew(graph));
        WeightedGraph grown = Towns.graph(size.domains() * 51 / 50, size.links(), size.towns(), 1);
        int[] old = IntStream.range(0, grown.nodes())
                .map(node -> node < size.domains() ? node : -1)
                .toArray();
        Timed<Layout> sweep = timed(() -> anew.result().withNewcomers(grown, old));
        Timed<Layout> night = timed(() -> anew.result().nextDay(grown, old));
        return List.of(
                seconds(size, "anew, CPU", anew.cpu(), size.budget()),
                seconds(size, "anew, on the clock", anew.seconds(), Figure.NO_BAR),
                seconds(size, "a sweep with 2 % newcomers, CPU", sweep.cpu(), Figure.NO_BAR),
                seconds(size, "a night, CPU", night.cpu(), Figure.NO_BAR));
    }

    private static Figure seconds(Size size, String what, double seconds, double bar) {
        String title = size.name() + ": " + what;
        return bar == Figure.NO_BAR
                ? new Figure("layout", title, seconds, 1, bar, "s")
                : new Figure("layout", title, seconds, bar, Better.LESS, 1, "s");
    }

    /** In each night two links of a thousand are new. */
    private static List<Figure> drift(Size size) {
        int[] same = IntStream.range(0, size.domains()).toArray();
        Layout layout = Layout.anew(graph(size, 0));
        double median = 0;
        double p95 = 0;
        for (int night = 1; night <= NIGHTS; night++) {
            Layout next = layout.nextDay(graph(size, night), same);
            Drift drift = next.since(layout, same);
            median = Math.max(median, drift.median());
            p95 = Math.max(p95, drift.p95());
            layout = next;
            System.err.printf(
                    "night %d: median %.4f, 95 of 100 %.4f of the radius%n", night, drift.median(), drift.p95());
        }
        return List.of(
                permille(size, "worst night of 30, median drift", median, Drift.BUDGET.median()),
                permille(size, "worst night of 30, drift of 95 of 100", p95, Drift.BUDGET.p95()));
    }

    private static Figure permille(Size size, String what, double part, double budget) {
        return new Figure(
                "layout",
                size.name() + ": " + what,
                1000 * part,
                1000 * budget,
                Better.LESS,
                1,
                "permille of the radius");
    }

    private static WeightedGraph graph(Size size, int night) {
        return Towns.graph(size.domains(), size.links() + size.links() / 500 * night, size.towns(), 1);
    }

    private record Timed<T>(T result, double cpu, double seconds) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long cpu = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, (MACHINE.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - begun) / 1e9);
    }
}
