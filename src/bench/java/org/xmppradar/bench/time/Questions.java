package org.xmppradar.bench.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.federation.SyntheticFederation;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Statements;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.DomainSearch;
import org.xmppradar.query.Domains;
import org.xmppradar.query.LinkPaths;
import org.xmppradar.query.Neighbourhoods;
import org.xmppradar.query.NodeId;
import reactor.core.publisher.Mono;

/**
 * Asks what pages ask, each question of another name: for the first time through the app's own classes, then by turns through them again, by the
 * very statements that they sent, with the plain driver, one after another in one session, and by the plainest statement of the kind. So all
 * three find the same pages of the store in memory.
 */
final class Questions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A day after the first, so that all is there and nothing is new. */
    private static final Instant THEN = SyntheticFederation.FIRST_DAY.plus(Duration.ofDays(3));

    private static final int NEIGHBOURS = 100;
    private static final int FOUND = 50;

    private final Radar radar;
    private final SyntheticFederation federation;
    private final SplittableRandom random = new SplittableRandom(OurSide.SEED);
    private final Statements statements = new Statements();
    private final Plainest plainest;
    private final Map<String, DoubleSummaryStatistics> spent = new TreeMap<>();

    Questions(Radar radar, SyntheticFederation federation) {
        this.radar = radar;
        this.federation = federation;
        this.plainest = new Plainest(radar.get(Driver.class));
    }

    /**
     * The times of so many questions of a kind, in milliseconds: {@code first50}, {@code first99} of those asked for the first time, {@code
     * ours50}, {@code ours99}, {@code bare50}, {@code bare99}, {@code plain50}, {@code plain99} of those asked again.
     */
    Answer ask(String kind, int times) {
        Times took = new Times();
        ask(kind, times, took);
        tell(kind);
        return new Answer(took.numbers());
    }

    private void ask(String kind, int times, Times into) {
        for (int i = 0; i < times; i++) {
            DomainName name = anyone();
            DomainName other = anyone();
            Supplier<Mono<?>> question = question(kind, name, other);
            Runnable ours = () -> ask(question.get());
            List<Recorder.Question> asked = new CopyOnWriteArrayList<>();
            into.first.add(time(() -> ask(Recorder.noting(question.get(), asked))));
            Map<String, Object> parameters = parameters(kind, name, other);
            List<Runnable> turn = Arrays.asList(
                    () -> into.ours.add(time(ours)),
                    () -> into.bare.add(time(() -> bare(asked))),
                    () -> into.plain.add(time(() -> plainest.ask(kind, parameters))));
            Collections.rotate(turn, i);
            turn.forEach(Runnable::run);
        }
    }

    private record Times(List<Double> first, List<Double> ours, List<Double> bare, List<Double> plain) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Map<String, Double> numbers() {
            Map<String, Double> numbers = new HashMap<>();
            put(numbers, "first", first);
            put(numbers, "ours", ours);
            put(numbers, "bare", bare);
            put(numbers, "plain", plain);
            return numbers;
        }

        private static void put(Map<String, Double> numbers, String who, List<Double> times) {
            List<Double> sorted = times.stream().sorted().toList();
            numbers.put(who + "50", sorted.get(sorted.size() / 2));
            numbers.put(who + "99", sorted.get(sorted.size() * 99 / 100));
        }
    }

    /** Where the time of the bare statements went, for whoever wants to make one quicker. */
    private void tell(String kind) {
        spent.forEach((statement, times) -> System.err.printf(
                Locale.ROOT,
                "%s: %s: %.1f ms on average, %.1f at most%n",
                kind,
                statement,
                times.getAverage(),
                times.getMax()));
        spent.clear();
    }

    private Supplier<Mono<?>> question(String kind, DomainName name, DomainName other) {
        return switch (kind) {
            case "name" ->
                () -> radar.get(Graph.class).read("query/domain", one(name)).single();
            case "page" -> () -> radar.get(Domains.class).find(name, THEN);
            case "around" -> () -> radar.get(Neighbourhoods.class).around(NodeId.of(name), NEIGHBOURS, THEN);
            case "path" -> () -> radar.get(LinkPaths.class).shortest(name, other, THEN);
            case "prefix", "substring" -> () -> search(text(kind, name));
            default -> throw new BenchFailure("nobody asks for " + kind);
        };
    }

    private static Map<String, Object> parameters(String kind, DomainName name, DomainName other) {
        return Map.of(
                "name",
                name.ascii(),
                "other",
                other.ascii(),
                "at",
                THEN.toEpochMilli(),
                "text",
                text(kind, name),
                "most",
                FOUND);
    }

    private static String text(String kind, DomainName name) {
        return kind.equals("substring")
                ? syllables(name).substring(1, 5)
                : name.ascii().substring(0, 4);
    }

    private static Map<String, Object> one(DomainName name) {
        return Map.of("name", name.ascii(), "at", THEN.toEpochMilli());
    }

    private Mono<?> search(String text) {
        return radar.get(DomainSearch.class).find(text, "", FOUND, THEN);
    }

    private DomainName anyone() {
        return federation.name(random.nextInt(federation.size().domains()));
    }

    /** The part of a name that is its own. */
    private static String syllables(DomainName name) {
        return Arrays.stream(name.ascii().split("\\.", -1))
                .filter(label -> label.length() == 8)
                .findFirst()
                .orElseThrow();
    }

    private static void ask(Mono<?> question) {
        question.blockOptional(PATIENCE);
    }

    private void bare(List<Recorder.Question> asked) {
        try (Session session = radar.get(Driver.class).session()) {
            asked.forEach(each -> read(session, each));
        }
    }

    private void read(Session session, Recorder.Question question) {
        double took = time(() -> session.executeRead(transaction -> transaction
                .run(statements.text(question.statement()), question.parameters())
                .list(Record::asMap)));
        spent.computeIfAbsent(question.statement(), _ -> new DoubleSummaryStatistics())
                .accept(took);
    }

    private static double time(Runnable question) {
        long begun = System.nanoTime();
        question.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
