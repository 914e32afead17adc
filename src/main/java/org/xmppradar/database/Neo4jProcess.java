package org.xmppradar.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of Neo4j's server, from its start to its end. Neo4j keeps its own log; only the last lines are remembered, to explain an end. */
final class Neo4jProcess {

    private static final int REMEMBERED = 80;

    /** What Neo4j says when it could not write, as on a full disk, and from then on refuses everything, even when there is room again. */
    private static final String PANIC = "critical error, and needs to be restarted";

    /** Longer than {@code leash.sh} waits before it kills. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(35);

    private final Process leash;
    private final CompletableFuture<ProcessHandle> neo4j = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final Deque<String> lines = new ArrayDeque<>();

    private Neo4jProcess(Process leash) {
        this.leash = leash;
    }

    static Neo4jProcess start(Neo4jCommand command) {
        try {
            command.store().configure(command.settings());
            ProcessBuilder leash = new ProcessBuilder(command.leashed())
                    .directory(command.store().folder().toFile())
                    .redirectErrorStream(true);
            command.environment().forEach(leash.environment()::putIfAbsent);
            Neo4jProcess process = new Neo4jProcess(leash.start());
            Thread.ofPlatform().daemon().name("neo4j-output").start(process::listen);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader output = leash.inputReader()) {
            output.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException e) {
            hear("output ended: " + e.getMessage());
        }
        IllegalStateException ended = new IllegalStateException("Neo4j ended");
        neo4j.completeExceptionally(ended);
        started.completeExceptionally(ended);
    }

    private synchronized void hear(String line) {
        if (line.startsWith("pid ")) {
            ProcessHandle.of(Long.parseLong(line.substring("pid ".length()))).ifPresent(neo4j::complete);
        } else if (line.endsWith("INFO  Started.")) {
            started.complete(null);
        } else if (line.contains(PANIC)) {
            CompletableFuture<Void> _ = neo4j.thenAccept(ProcessHandle::destroyForcibly);
        }
        lines.addLast(line);
        if (lines.size() > REMEMBERED) {
            lines.removeFirst();
        }
    }

    /** The number of Neo4j's own process. */
    long pid() {
        return neo4j.join().pid();
    }

    /** Completed when the database takes connections; fails when it ends before. */
    CompletableFuture<Void> started() {
        return started.copy();
    }

    /** Completed when nothing of it is left. If only the leash was killed, Neo4j follows, so that the store is free for the next run. */
    CompletableFuture<ProcessHandle> ended() {
        return leash.onExit().thenCompose(gone -> neo4j).thenCompose(left -> {
            left.destroyForcibly();
            return left.onExit();
        });
    }

    /** How it ended: above 128, by the signal of the rest; 3, out of memory. */
    int status() {
        return leash.exitValue();
    }

    /** What it said last. */
    synchronized List<String> lastLines() {
        return List.copyOf(lines);
    }

    /** Lets go of the leash and waits until Neo4j has closed its store. */
    void stop() {
        try {
            leash.getOutputStream().close();
            leash.onExit()
                    .orTimeout(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(late -> leash.destroyForcibly())
                    .thenCompose(gone -> ended())
                    .exceptionally(neverBegan -> ProcessHandle.current())
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
