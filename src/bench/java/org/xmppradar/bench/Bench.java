package org.xmppradar.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xmppradar.bench.dns.DnsBench;
import org.xmppradar.bench.drippers.DrippersBench;
import org.xmppradar.bench.links.LinksBench;
import org.xmppradar.bench.map.LayoutBench;
import org.xmppradar.bench.map.MapBench;
import org.xmppradar.bench.probe.ProbeBench;
import org.xmppradar.bench.server.ServerBench;
import org.xmppradar.bench.time.GrowthBench;
import org.xmppradar.bench.time.ImportBench;
import org.xmppradar.bench.time.IngestBench;
import org.xmppradar.bench.time.QueriesBench;
import org.xmppradar.bench.time.ReobserveBench;
import org.xmppradar.bench.waiting.WaitingBench;

/** Runs one benchmark by its name: {@code ./radar bench NAME}. Without a name it lists them. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new NmapBench(),
            new ProbeBench(),
            new WaitingBench(),
            new DrippersBench(),
            new DnsBench(),
            new LinksBench(),
            new ServerBench(),
            new IngestBench(),
            new ReobserveBench(),
            new QueriesBench(),
            new GrowthBench(),
            new ImportBench(),
            new LayoutBench(),
            new MapBench());

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<Benchmark> chosen = ALL.stream()
                .filter(bench -> arguments.length > 0 && bench.name().equals(arguments[0]))
                .findFirst();
        if (chosen.isEmpty()) {
            ALL.forEach(bench -> System.out.println(bench.name() + "  " + bench.about()));
            System.exit(arguments.length == 0 ? 0 : 2);
        }
        if (chosen.get().wantsOwnNetwork() && !OwnNetwork.isInside()) {
            System.exit(OwnNetwork.run(arguments));
        }
        try {
            show(chosen.get().run(Arrays.asList(arguments).subList(1, arguments.length)));
        } catch (BenchFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void show(List<Figure> figures) {
        System.out.println(Figure.heading());
        figures.forEach(figure -> System.out.println(figure.row()));
        figures.forEach(figure -> System.out.println(figure.json()));
    }
}
