package org.xmppradar.bench.time;

import java.io.IOException;
import java.util.List;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.federation.Size;

/**
 * What it costs to look at a whole federation again when nothing has changed: facts compared per second of the database's CPU time, and
 * that no relationship is written to.
 */
public final class ReobserveBench implements Benchmark {

    /** What we promise. */
    private static final double FACTS_PER_CPU_SECOND = 40_000;

    @Override
    public String name() {
        return "reobserve";
    }

    @Override
    public String about() {
        return "facts per CPU second of the database when nothing has changed (100k, or the size named)";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        Size size = OurSide.size(arguments.isEmpty() ? "100k" : arguments.getFirst());
        try (Scratch scratch = Scratch.make();
                Conversation radar = Conversation.with(size, scratch.imported(size))) {
            Answer before = radar.ask("census");
            radar.ask("again 4");
            Answer again = radar.ask("again 5");
            Answer after = radar.ask("census");
            return figures(size.name(), before, again, after);
        }
    }

    private static List<Figure> figures(String size, Answer before, Answer again, Answer after) {
        double all = before.get("all");
        double untouched = before.equals(after) && again.get("relationships") + again.get("deleted") == 0 ? all : 0;
        return List.of(
                new Figure(
                        "reobserve",
                        size + ": facts of all kinds",
                        before.get("facts") / again.get("cpu"),
                        FACTS_PER_CPU_SECOND,
                        1,
                        "facts/CPU s"),
                new Figure(
                        "reobserve",
                        size + ": FEDERATES_WITH among them",
                        before.get("links") / again.get("cpu"),
                        FACTS_PER_CPU_SECOND,
                        Figure.NO_BAR,
                        "facts/CPU s"),
                new Figure("reobserve", size + ": relationships not written to", untouched, all, 1, "rels"),
                new Figure(
                        "reobserve",
                        size + ": visits",
                        again.get("visits") / again.get("seconds"),
                        1,
                        Figure.NO_BAR,
                        "visits/s"));
    }
}
