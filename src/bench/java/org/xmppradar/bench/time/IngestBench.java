package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.neo4j.driver.Driver;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.bulk.Export;
import org.xmppradar.bench.bulk.RawCreate;
import org.xmppradar.bench.federation.Size;

/**
 * Relationships per second in the first crawl of a federation, through ingest as the app has it, against the same nodes and
 * relationships by plain {@code UNWIND … CREATE} into another empty database with the same settings and the same schema.
 */
public final class IngestBench implements Benchmark {

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String about() {
        return "relationships per second in a federation's first crawl (100k, or the size named), against plain CREATE";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException {
        Size size = OurSide.size(arguments.isEmpty() ? "100k" : arguments.getFirst());
        try (Scratch scratch = Scratch.make()) {
            Ours ours = ours(size, scratch.data("ours"));
            Export.write(OurSide.federation(size), scratch.files());
            Raw raw = raw(scratch.files(), scratch.data("raw"));
            System.err.printf(
                    "relationships: ours %.0f, plain %d%n",
                    ours.relationships(), raw.created().relationships());
            return figures(size.name(), ours, raw);
        }
    }

    private record Ours(double relationships, double seconds, double cpu, double memory, double store) {}

    private record Raw(RawCreate.Result created, double cpu, double store) {}

    private static Ours ours(Size size, Path data) throws IOException {
        Answer crawl;
        Answer links;
        double memory;
        try (Conversation radar = Conversation.with(size, data)) {
            crawl = radar.ask("crawl");
            links = radar.ask("links");
            memory = radar.ask("memory").get("most");
        }
        return new Ours(
                crawl.get("relationships") + links.get("relationships"),
                crawl.get("seconds") + links.get("seconds"),
                crawl.get("cpu") + links.get("cpu"),
                memory,
                Scratch.store(data));
    }

    private static Raw raw(Path files, Path data) throws IOException {
        RawCreate.Result created;
        Duration cpu;
        try (Radar radar = Radar.over(data)) {
            Duration before = radar.databaseCpu();
            created = RawCreate.run(files, radar.get(Driver.class));
            cpu = radar.databaseCpu().minus(before);
        }
        return new Raw(created, cpu.toMillis() / 1e3, Scratch.store(data));
    }

    private static List<Figure> figures(String size, Ours ours, Raw raw) {
        double created = raw.created().relationships();
        return List.of(
                new Figure(
                        "ingest",
                        size + ": first crawl; UNWIND CREATE",
                        ours.relationships() / ours.seconds(),
                        created / raw.created().seconds(),
                        0.6,
                        "rels/s"),
                new Figure(
                        "ingest",
                        size + ": by the database's CPU time",
                        ours.relationships() / ours.cpu(),
                        created / raw.cpu(),
                        Figure.NO_BAR,
                        "rels/CPU s"),
                Memory.figure("ingest", size, ours.memory()),
                new Figure("ingest", size + ": store", ours.store(), raw.store(), Figure.NO_BAR, "MiB"));
    }
}
