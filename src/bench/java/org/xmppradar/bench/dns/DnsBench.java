package org.xmppradar.bench.dns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.OtherProcess;

/**
 * Ten questions about each of many names, by our resolver and by dnsperf, to the same Knot with the same questions. Both sides
 * take turns; the best turn of each counts.
 */
public final class DnsBench implements Benchmark {

    private static final int NAMES = 3000;
    private static final int WARM_TURNS = 6;
    private static final int TURNS = 3;

    @Override
    public String name() {
        return "dns";
    }

    @Override
    public String about() {
        return "ten questions about each name, per second, against dnsperf";
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw new BenchFailure("dns takes no arguments");
        }
        Path folder = Files.createTempDirectory("radar-bench");
        List<Question> questions = Question.aboutEach(NAMES);
        try (OtherProcess _ = Knot.serving(NAMES, folder);
                OurLookups ours = new OurLookups(Knot.ADDRESS, questions)) {
            return compare(ours, DnsPerf.asking(questions, folder));
        }
    }

    private static List<Figure> compare(OurLookups ours, DnsPerf theirs) throws IOException {
        for (int turn = 0; turn < WARM_TURNS; turn++) {
            note("warming up", ours.questionsPerSecond());
        }
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            their.add(note("dnsperf", theirs.questionsPerSecond()));
            our.add(note("ours", ours.questionsPerSecond()));
        }
        String title = "%.0f names/s, ten questions each; dnsperf".formatted(best(our) / Question.A_NAME);
        return List.of(new Figure("dns", title, best(our), best(their), Figure.NO_BAR, "questions/s"));
    }

    private static double note(String who, double perSecond) {
        System.err.printf("%s: %.0f questions/s%n", who, perSecond);
        return perSecond;
    }

    private static double best(List<Double> figures) {
        return figures.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
