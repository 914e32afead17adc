package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.driver.Driver;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.federation.Size;

/**
 * A federation's first crawl by {@code neo4j-admin database import}, for sizes that would take hours otherwise. A small one is ingested
 * too, and must be the same graph.
 */
public final class ImportBench implements Benchmark {

    private static final int COMPARED = 5_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "a federation (100k, or the size named) written down and imported; up to 5k also compared with ingest";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        Size size = OurSide.size(arguments.isEmpty() ? "100k" : arguments.getFirst());
        try (Scratch scratch = Scratch.make()) {
            long begun = System.nanoTime();
            Path imported = scratch.imported(size);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (size.domains() <= COMPARED) {
                compare(size, imported, scratch.data("ingested"));
            }
            return List.of(
                    new Figure(
                            "import",
                            size.name() + ": written and imported",
                            relationships(imported) / seconds,
                            1,
                            Figure.NO_BAR,
                            "rels/s"),
                    new Figure("import", size.name() + ": store", Scratch.store(imported), 1, Figure.NO_BAR, "MiB"));
        }
    }

    private static double relationships(Path data) {
        try (Radar radar = Radar.over(data)) {
            Census census = Census.of(radar.get(Driver.class));
            System.err.println(census);
            return census.all();
        }
    }

    private static void compare(Size size, Path imported, Path ingested) throws IOException {
        try (Conversation radar = Conversation.with(size, ingested)) {
            radar.ask("crawl");
            radar.ask("links");
        }
        WholeGraph.of(ingested).mustEqual(WholeGraph.of(imported));
        System.err.println("the imported graph is the ingested one");
    }
}
