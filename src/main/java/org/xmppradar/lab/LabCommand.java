package org.xmppradar.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xmppradar.lab.check.RadarClient;
import org.xmppradar.lab.check.Report;
import org.xmppradar.lab.check.Summary;
import org.xmppradar.lab.space.LabUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code radar lab}: real servers and a radar among them, to look at until Ctrl-C, or once as a proof of the whole. */
@Command(
        name = "lab",
        description = {
            "Boot real servers on this machine, in a network of their own, and a radar that crawls them.",
            "Its pages are open to your browser until Ctrl-C; nothing is left behind."
        },
        footer = {
            "",
            "Exit codes: 0 all was seen as it was put in; 10 packages are missing; 11 the radar saw something else;",
            "14 this machine allows no user namespaces; 15 a server or the radar did not start."
        })
public final class LabCommand implements Callable<Integer> {

    private static final int AGREES = 0;
    private static final int DISAGREES = 11;
    private static final int SECONDS_TO_SERVE = 400;
    private static final int SECONDS_TO_CRAWL = 400;

    @Option(names = "--once", description = "crawl every domain once, compare with what was put in, and end")
    private boolean once;

    @Option(names = "--json", description = "with --once: print one JSON object")
    private boolean json;

    @Option(
            names = "--port",
            description = "where the pages are (default: ${DEFAULT-VALUE}; with --once any free port)")
    private int port = 8080;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description =
                    "keep all files in this folder; in one that a lab has left, the radar goes on with what it knows")
    private @Nullable Path keep;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException, InterruptedException {
        LabOptions options = new LabOptions(
                Optional.ofNullable(keep), (what, millis) -> err.printf("radar: %s: %.1f s%n", what, millis / 1000.0));
        long begun = System.nanoTime();
        try (Lab lab = Lab.start(options)) {
            double boot = secondsSince(begun);
            err.printf(
                    "radar: %d domains are up after %.1f s%n",
                    lab.catalogue().domains().size(), boot);
            LabRadar radar = LabRadar.startLinked(lab, once ? 0 : port);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(radar, lab)));
            try {
                return once ? proof(lab, radar, boot) : stay(lab, radar);
            } finally {
                end(radar, lab);
            }
        } catch (LabUnavailable unavailable) {
            err.println("radar: " + unavailable.getMessage());
            return unavailable.reason().exitCode();
        }
    }

    /** Also at Ctrl-C, so that nothing is left when the prompt returns. Only what is kept is worth an orderly stop. */
    private void end(LabRadar radar, Lab lab) {
        if (keep != null) {
            radar.close();
        } else {
            radar.kill();
        }
        lab.close();
    }

    private int stay(Lab lab, LabRadar radar) throws LabUnavailable, InterruptedException {
        radar.await(RadarClient::serves, SECONDS_TO_SERVE, "answered");
        lab.catalogue().domains().forEach(domain -> out.printf("%-26s %s%n", domain.name(), domain.about()));
        out.println();
        out.println("The radar crawls these now: " + radar.uri() + "  (Ctrl-C ends the lab)");
        Optional<LabUnavailable> accident = radar.awaitEnd();
        if (accident.isPresent()) {
            throw accident.get();
        }
        return AGREES;
    }

    private int proof(Lab lab, LabRadar radar, double boot) throws LabUnavailable, InterruptedException {
        long started = System.nanoTime();
        radar.await(RadarClient::serves, SECONDS_TO_SERVE, "answered");
        double database = secondsSince(started);
        err.printf("radar: the radar answers after %.1f s%n", database);
        long serving = System.nanoTime();
        radar.await(client -> client.hasVisited(lab.catalogue()), SECONDS_TO_CRAWL, "visited every domain");
        double crawl = secondsSince(serving);
        err.printf("radar: every domain was visited after %.1f s%n", crawl);
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("boot", boot);
        seconds.put("database", database);
        seconds.put("crawl", crawl);
        seconds.put("total", boot + database + crawl);
        try (RadarClient client = new RadarClient(radar.uri())) {
            Summary summary = Summary.of(lab.catalogue(), client.domains(lab.catalogue()), seconds);
            out.println(json ? Report.json(summary) : Report.text(summary));
            return summary.agree() ? AGREES : DISAGREES;
        }
    }

    private static double secondsSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e8) / 10.0;
    }
}
