package org.xmppradar.lab.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.lab.space.Namespace;
import org.xmppradar.lab.space.Passage;
import org.xmppradar.lab.space.Programs;

/** One program that runs in the namespace until it is stopped. */
final class Daemon {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long MILLIS_BETWEEN_QUESTIONS = 30;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Predicate<Passage> ready;
    private Optional<Process> process = Optional.empty();

    /** @param ready asks the program itself; a TCP connect is no answer, as some accept before they serve */
    Daemon(String name, List<String> command, Map<String, String> environment, Predicate<Passage> ready) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.ready = ready;
    }

    /** Starts it, and returns when it serves. */
    synchronized void start(Namespace namespace, Passage passage, Path logs)
            throws IOException, LabUnavailable, InterruptedException {
        Path log = logs.resolve(name + ".out");
        Process started = namespace.start(command, environment, log);
        process = Optional.of(started);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.test(passage)) {
            if (started.waitFor(MILLIS_BETWEEN_QUESTIONS, TimeUnit.MILLISECONDS)) {
                throw didNotStart("ended with code " + started.exitValue() + " while it was starting", logs);
            }
            if (System.nanoTime() > deadline) {
                throw didNotStart("did not serve within " + PATIENCE.toSeconds() + " s", logs);
            }
        }
    }

    /** With the ends of its logs, as the lab's folder may be gone when somebody reads this. */
    private LabUnavailable didNotStart(String how, Path logs) {
        return new LabUnavailable(
                LabUnavailable.Reason.DID_NOT_START,
                name + " " + how
                        + Programs.lastLines(logs.resolve(name + ".out"))
                        + Programs.lastLines(logs.resolve(name + ".log")));
    }

    /** Kills it, as a crash would. Returns when it is gone. */
    synchronized void kill() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
    }
}
