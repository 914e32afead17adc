package org.xmppradar.bench.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.federation.Size;
import org.xmppradar.bench.federation.SyntheticFederation;
import org.xmppradar.bench.federation.SyntheticFederation.Part;
import org.xmppradar.map.Cartographer;
import org.xmppradar.map.Cartographer.Work;
import org.xmppradar.observation.Visit;

/** Our side, in a JVM with a heap of its own and its database below it: does what it is told, and answers with what it measured. */
public final class OurSide {

    static final long SEED = 20_241_101;

    /** A heap that leaves room below 512 MiB for what the JVM needs beside it. */
    static final String SMALL = "256m";

    private final SyntheticFederation federation;
    private final Radar radar;
    private final Questions questions;

    private OurSide(SyntheticFederation federation, Radar radar) {
        this.federation = federation;
        this.radar = radar;
        this.questions = new Questions(radar, federation);
    }

    /** With the flags that README names where memory is short. */
    static OtherProcess start(Size size, Path data, String heap) throws IOException {
        List<String> flags = List.of(
                "-Xmx" + heap,
                "-XX:-UseZGC",
                "-XX:+UseG1GC",
                "-XX:InitiatingHeapOccupancyPercent=70",
                "-XX:-G1UseAdaptiveIHOP");
        return OtherProcess.java(flags, OurSide.class, size.name(), data.toString());
    }

    static SyntheticFederation federation(Size size) {
        return new SyntheticFederation(size, SEED);
    }

    static Size size(String name) {
        return Size.named(name).orElseThrow(() -> new BenchFailure("there is no size " + name));
    }

    /** Takes the size and the data folder; then a word a line. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[1]);
        try (Radar radar = Radar.over(data);
                BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            OurSide side = new OurSide(federation(size(arguments[0])), radar);
            System.out.println(OtherProcess.READY);
            for (String word = words.readLine(); word != null && !word.equals("end"); word = words.readLine()) {
                System.out.println(side.answer(word.split(" ", -1)).line());
            }
        }
        System.out.println("ended");
    }

    private Answer answer(String[] words) throws IOException {
        return switch (words[0]) {
            case "crawl" -> load("first visits", federation.all(Part.WITHOUT_LINKS, 0, 0));
            case "links" -> load("links", federation.all(Part.LINKS, 0, 1));
            case "again" -> load("again", federation.all(Part.ALL, 0, Integer.parseInt(words[1])));
            case "changes" ->
                load("changes", federation.changes(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
            case "census" -> census();
            case "compiled" -> new Answer(Map.of("seconds", radar.compiled().toMillis() / 1e3));
            case "memory" -> new Answer(Map.of("most", Memory.most()));
            case "map" -> map();
            case "overall" -> new Overall(radar).ask();
            case "ask" -> questions.ask(words[1], Integer.parseInt(words[2]));
            default -> throw new BenchFailure("our side cannot " + words[0]);
        };
    }

    /** How long the first edition takes, from the graph to the disk, and how much there is on it. */
    private Answer map() {
        long begun = System.nanoTime();
        Work work = radar.get(Cartographer.class).work().blockOptional().orElseThrow();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Answer(Map.of("seconds", seconds, "domains", (double) work.domains()));
    }

    private Answer load(String what, Stream<Visit> visits) {
        return Loading.all(radar, what, visits);
    }

    private Answer census() {
        Census census = Census.of(radar.get(Driver.class));
        return new Answer(Map.of(
                "all", (double) census.all(),
                "links", (double) census.links(),
                "facts", (double) census.facts(),
                "sum", (double) census.sum()));
    }
}
