package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.federation.Size;

/** How the store grows when a federation is crawled for two years, a domain on each day on which it shows something new. */
public final class GrowthBench implements Benchmark {

    private static final int YEAR = 365;

    /** On the first day the domains are seen, on the second whom they name. */
    private static final int BEGUN = 1;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String about() {
        return "MiB of the store after the first crawl, and after each of two years of change (5k, or the size named)";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException {
        Size size = OurSide.size(arguments.isEmpty() ? "5k" : arguments.getFirst());
        List<Double> sizes = new ArrayList<>();
        try (Scratch scratch = Scratch.make()) {
            Path data = scratch.data("ours");
            sizes.add(after(size, data, "crawl", "links"));
            sizes.add(after(size, data, "changes " + BEGUN + " " + YEAR));
            sizes.add(after(size, data, "changes " + YEAR + " " + (2 * YEAR)));
        }
        return List.of(
                figure(size.name() + ": after a year; after the first crawl", sizes.get(1), sizes.get(0)),
                figure(size.name() + ": after two years; after one", sizes.get(2), sizes.get(1)));
    }

    private static double after(Size size, Path data, String... words) throws IOException {
        try (Conversation radar = Conversation.with(size, data)) {
            for (String each : words) {
                radar.ask(each);
            }
            radar.ask("census");
            radar.ask("memory");
        }
        double store = Scratch.store(data);
        System.err.printf("store: %.1f MiB%n", store);
        return store;
    }

    private static Figure figure(String what, double after, double before) {
        return new Figure("growth", what, after, before, Figure.NO_BAR, "MiB");
    }
}
