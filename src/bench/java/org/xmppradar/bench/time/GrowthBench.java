package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.federation.Size;

/**
 * How the store grows when a federation is crawled for two years, a domain on each day on which it shows something new. With a
 * second argument for so many days only, behind a first crawl that is imported: two years of the largest would take a day.
 */
public final class GrowthBench implements Benchmark {

    private static final int YEAR = 365;

    /** On the first day the domains are seen, on the second whom they name. */
    private static final int BEGUN = 1;

    private static final double KIBIBYTES = 1024;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String about() {
        return "MiB of the store after the first crawl, and after each of two years of change, or so many days (5k, or the size"
                + " named; days)";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        Size size = OurSide.size(arguments.isEmpty() ? "5k" : arguments.getFirst());
        try (Scratch scratch = Scratch.make()) {
            return arguments.size() < 2
                    ? years(size, scratch.data("ours"))
                    : days(size, days(arguments.get(1)), scratch);
        }
    }

    private static int days(String written) {
        try {
            int days = Integer.parseInt(written);
            if (days > 0 && days <= 2 * YEAR) {
                return days;
            }
        } catch (NumberFormatException _) {
            // Said below, as of any other that cannot be.
        }
        throw new BenchFailure("'" + written + "' is no number of days: write 1 to " + 2 * YEAR);
    }

    /** What a data folder's store took, and the app that filled it. */
    private record Grown(double store, double memory) {}

    private static List<Figure> years(Size size, Path data) throws IOException {
        Grown begun = after(size, data, "crawl", "links");
        Grown one = after(size, data, "changes " + BEGUN + " " + YEAR);
        Grown two = after(size, data, "changes " + YEAR + " " + (2 * YEAR));
        return List.of(
                figure(size.name() + ": after a year; after the first crawl", one.store(), begun.store(), "MiB"),
                figure(size.name() + ": after two years; after one", two.store(), one.store(), "MiB"),
                Memory.figure("growth", size.name(), Math.max(begun.memory(), Math.max(one.memory(), two.memory()))));
    }

    private static List<Figure> days(Size size, int days, Scratch scratch) throws IOException, InterruptedException {
        Path data = scratch.imported(size);
        Grown begun = after(size, data);
        Grown grown = after(size, data, "changes " + BEGUN + " " + (BEGUN + days));
        double more = grown.store() - begun.store();
        return List.of(
                figure(
                        size.name() + ": after " + days + " days; after the first crawl",
                        grown.store(),
                        begun.store(),
                        "MiB"),
                figure(
                        size.name() + ": a domain and year, by these days; first crawl",
                        more * KIBIBYTES / size.domains() * YEAR / days,
                        begun.store() * KIBIBYTES / size.domains(),
                        "KiB"),
                Memory.figure("growth", size.name(), grown.memory()));
    }

    private static Grown after(Size size, Path data, String... words) throws IOException {
        double memory;
        try (Conversation radar = Conversation.with(size, data)) {
            for (String each : words) {
                radar.ask(each);
            }
            radar.ask("census");
            memory = radar.ask("memory").get("most");
        }
        double store = Scratch.store(data);
        System.err.printf("store: %.1f MiB%n", store);
        return new Grown(store, memory);
    }

    private static Figure figure(String what, double after, double before, String unit) {
        return new Figure("growth", what, after, before, Figure.NO_BAR, unit);
    }
}
