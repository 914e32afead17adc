package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.Figure.Better;
import org.xmppradar.bench.federation.Size;

/** How long questions take through the app, against the very same statements with the plain driver, and what was measured before. */
public final class QueriesBench implements Benchmark {

    private static final String TIMES = " 1000";

    /** The machine has quicker and slower minutes: of so many turns, each of all kinds, the median is told. */
    private static final int TURNS = 5;

    /** So many of each kind, in rounds, until the compilers are quiet: a server runs for months, and they are done in its first minutes. */
    private static final String WARM = " 500";

    /** Of one core, by those of the app and of the database. */
    private static final double QUIET = 0.02;

    private static final int MOST_ROUNDS = 30;

    private static final double PERCENT = 100;
    private static final double MOST = 3;

    /** A heap in which 100,000 domains with 1.7 million links can be laid out. */
    private static final String FOR_A_MAP = "384m";

    /** Seconds in which all links were read, by name. */
    private static final double WHOLE_MAP = 8.6;

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public String about() {
        return "milliseconds a question of pages takes (100k, or the size named), against the bare statements";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    /** @param before its p99 in {@code neo4j.md} section 4, of the plainest statement that answers it */
    private record Kind(String word, String title, double before) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("name", "one row by its name", 10),
            new Kind("page", "domain page", 8.1),
            new Kind("around", "neighbourhood as of a day", 7.0),
            new Kind("path", "shortest path as of a day", 20),
            new Kind("prefix", "search by prefix", 5.5),
            new Kind("substring", "search by a part", 10.8));

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        Size size = OurSide.size(arguments.isEmpty() ? "100k" : arguments.getFirst());
        List<Figure> figures = new ArrayList<>();
        try (Scratch scratch = Scratch.make()) {
            Path data = scratch.imported(size);
            figures.addAll(map(size, data));
            figures.addAll(overall(size, data));
            figures.addAll(questions(size, data));
        }
        return figures;
    }

    private List<Figure> questions(Size size, Path data) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (Conversation radar = Conversation.with(size, data)) {
            figures.add(new Figure(
                    name(),
                    size.name() + ": compilers in the last round of warming, of a core; quiet",
                    PERCENT * warm(radar),
                    PERCENT * QUIET,
                    Figure.NO_BAR,
                    "%"));
            Map<Kind, List<Answer>> answers = new LinkedHashMap<>();
            for (int turn = 0; turn < TURNS; turn++) {
                for (Kind kind : KINDS) {
                    answers.computeIfAbsent(kind, _ -> new ArrayList<>()).add(radar.ask("ask " + kind.word() + TIMES));
                }
            }
            answers.forEach((kind, turns) -> figures.addAll(figures(size.name(), kind, Answer.median(turns))));
            figures.add(Memory.figure(name(), size.name(), radar.ask("memory").get("most")));
        }
        return figures;
    }

    /** What part of a core the compilers took in the last round. */
    private static double warm(Conversation radar) throws IOException {
        double share = 1;
        for (int round = 1; round <= MOST_ROUNDS && share > QUIET; round++) {
            double before = radar.ask("compiled").get("seconds");
            long begun = System.nanoTime();
            for (Kind kind : KINDS) {
                radar.ask("ask " + kind.word() + WARM);
            }
            share = (radar.ask("compiled").get("seconds") - before) / ((System.nanoTime() - begun) / 1e9);
            System.err.printf(
                    Locale.ROOT, "round %d of warming: compilers took %.1f %% of a core%n", round, PERCENT * share);
        }
        return share;
    }

    private static List<Figure> figures(String size, Kind kind, Answer answer) {
        String title = size + ": " + kind.title();
        return List.of(
                figure(title + ", p50; bare", answer.get("ours50"), answer.get("bare50"), Figure.NO_BAR),
                figure(title + ", p99; bare", answer.get("ours99"), answer.get("bare99"), MOST),
                figure(title + ", p50; plainest", answer.get("ours50"), answer.get("plain50"), Figure.NO_BAR),
                figure(title + ", p99; plainest", answer.get("ours99"), answer.get("plain99"), Figure.NO_BAR),
                figure(title + ", p99; neo4j.md", answer.get("ours99"), kind.before(), 1),
                figure(title + ", plainest, p99; neo4j.md", answer.get("plain99"), kind.before(), Figure.NO_BAR),
                figure(title + ", asked first, p50; again", answer.get("first50"), answer.get("ours50"), Figure.NO_BAR),
                figure(
                        title + ", asked first, p99; again",
                        answer.get("first99"),
                        answer.get("ours99"),
                        Figure.NO_BAR));
    }

    /** In a process of its own, as it takes more memory than all else. */
    private static List<Figure> map(Size size, Path data) throws IOException {
        try (Conversation radar = Conversation.with(size, data, FOR_A_MAP)) {
            String title = size.name() + ": first edition of the map";
            double seconds = radar.ask("map").get("seconds");
            double memory = radar.ask("memory").get("most");
            return List.of(
                    new Figure(
                            "queries",
                            title + "; all links read, neo4j.md",
                            seconds,
                            WHOLE_MAP,
                            Better.LESS,
                            Figure.NO_BAR,
                            "s"),
                    new Figure("queries", title + ", memory of the app", memory, 1, Figure.NO_BAR, "MiB"));
        }
    }

    /** What looks at all domains keeps all of them in memory: another process again, and no more of a heap than questions have. */
    private static List<Figure> overall(Size size, Path data) throws IOException {
        try (Conversation radar = Conversation.with(size, data)) {
            Answer answer = radar.ask("overall");
            double memory = radar.ask("memory").get("most");
            return List.of(
                    first(size, "list of domains with counts, when all is read; again", answer, "list"),
                    first(size, "columns of the map, when they are read; again", answer, "columns"),
                    first(size, "blast radius of a software; again", answer, "blast"),
                    Memory.figure("queries", size.name() + ": all domains at once", memory));
        }
    }

    private static Figure first(Size size, String title, Answer answer, String key) {
        return figure(size.name() + ": " + title, answer.get(key), answer.get(key + "Again"), Figure.NO_BAR);
    }

    private static Figure figure(String title, double ours, double peer, double bar) {
        return bar == Figure.NO_BAR
                ? new Figure("queries", title, ours, peer, bar, "ms")
                : new Figure("queries", title, ours, peer, Better.LESS, bar, "ms");
    }
}
