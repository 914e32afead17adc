package org.xmppradar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xmppradar.lab.Lab;
import org.xmppradar.lab.LabOptions;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.model.DomainName;

/**
 * Domains probed per second, ours against one nmap process on the same names: one port, features before and after STARTTLS, and
 * the certificate. Both sides take turns; the best turn of each counts. Our side is warmed up first, as a radar runs for weeks; how
 * a cold one does is shown on the way.
 */
final class NmapBench implements Benchmark {

    static final int PORT = 5222;

    private static final int NAMES = 500;
    private static final int TURNS = 3;
    private static final int AT_ONCE = 32;
    private static final int WARM_VISITS = 4_000;
    private static final Duration WARM_TIME = Duration.ofSeconds(90);

    @Override
    public String name() {
        return "nmap";
    }

    @Override
    public String about() {
        return "domains probed per second, against nmap's xmpp-info and ssl-cert: on a light server, and on the lab's servers";
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw new BenchFailure("nmap takes no arguments");
        }
        Path folder = Files.createTempDirectory("radar-bench");
        List<Target> targets = IntStream.range(0, NAMES)
                .mapToObj(i -> new Target(DomainName.parse("n" + i + ".many.example"), LightServer.ADDRESS))
                .toList();
        Figure light = Namespace.withLightServer(targets, folder);
        try (Lab lab = Lab.start(LabOptions.quiet())) {
            return List.of(light, Namespace.inLab(lab, LabTargets.of(lab.catalogue())));
        } catch (LabUnavailable unavailable) {
            throw new BenchFailure(String.valueOf(unavailable.getMessage()));
        }
    }

    /** It makes one itself, and the lab another. */
    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    /** Inside the namespace: a light server, then the comparison. */
    static Figure light(List<Target> targets) throws IOException, InterruptedException {
        try (OtherProcess _ = OtherProcess.java(List.of(), LightServer.class)) {
            return compare(targets, "light fake server", 3.0);
        }
    }

    /** Inside the lab. */
    static Figure real(List<Target> targets) throws IOException, InterruptedException {
        return compare(targets, "the lab's real servers", 1.0);
    }

    private static Figure compare(List<Target> targets, String what, double bar)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("radar-nmap");
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        try (OurSide side = new OurSide()) {
            warmUp(side, targets);
            for (int turn = 0; turn < TURNS; turn++) {
                theirs.add(note("nmap", Nmap.run(targets, folder), targets.size()));
                ours.add(note("ours", side.run(targets, AT_ONCE), targets.size()));
            }
        }
        String title = "%s, %d names, one port".formatted(what, targets.size());
        return new Figure("nmap", title, best(ours), best(theirs), bar, "domains/s");
    }

    private static void warmUp(OurSide side, List<Target> targets) {
        Duration spent = Duration.ZERO;
        for (int visits = 0; visits < WARM_VISITS && spent.compareTo(WARM_TIME) < 0; visits += targets.size()) {
            spent = spent.plus(note("warming up", side.run(targets, AT_ONCE), targets.size())
                    .took());
        }
    }

    private static Run note(String who, Run run, int of) {
        System.err.printf(
                "%s: %d of %d whole in %.2f s%n",
                who, run.whole(), of, run.took().toMillis() / 1e3);
        return run;
    }

    private static double best(List<Run> runs) {
        return runs.stream().map(Run::perSecond).max(Comparator.naturalOrder()).orElseThrow();
    }
}
