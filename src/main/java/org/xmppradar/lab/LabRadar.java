package org.xmppradar.lab;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.lab.check.RadarClient;
import org.xmppradar.lab.server.LabHome;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.lab.space.Programs;
import org.xmppradar.lab.space.Relay;
import org.xmppradar.model.DomainName;

/** A radar inside the lab, the same program as this one, with its pages at a port out here. */
public final class LabRadar implements AutoCloseable {

    private static final int PORT_INSIDE = 8080;
    private static final String MAIN = "org.xmppradar.cli.Radar";
    private static final long SECONDS_TO_END = 20;

    private final Process process;
    private final Relay relay;
    private final Path log;
    private volatile boolean closed;

    private LabRadar(Process process, Relay relay, Path log) {
        this.process = process;
        this.relay = relay;
        this.log = log;
    }

    /** Starts it without a link, and so with the names of all domains. It crawls at once; {@link #await} tells when it answers. */
    public static LabRadar start(Lab lab, int port) throws IOException {
        return start(lab, port, lab.catalogue().names(), List.of());
    }

    /** Starts it as a component of a server of the lab, so that it asks in-band too; some names it must find itself. */
    public static LabRadar startLinked(Lab lab, int port) throws IOException {
        return start(lab, port, lab.catalogue().seeds(), LabHome.asComponent());
    }

    private static LabRadar start(Lab lab, int port, List<DomainName> seeds, List<String> more) throws IOException {
        Path folder = lab.folder();
        Files.writeString(
                folder.resolve("seeds.txt"),
                seeds.stream().map(DomainName::ascii).collect(Collectors.joining("\n", "", "\n")));
        Path settings = folder.resolve("radar.properties");
        Files.writeString(
                settings,
                Programs.resource("radar.properties").replace("${lab}", folder.toString())
                        + String.join("\n", more)
                        + "\n");
        Relay relay = lab.relay(port, PORT_INSIDE);
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("serve", "--config", settings.toString()));
        return new LabRadar(lab.exec(command, Map.of(), "radar.out"), relay, folder.resolve("log/radar.out"));
    }

    /** How this very program was started: from a jar that holds its libraries, or from a class path; tests name the jar. */
    static List<String> program() {
        String named = System.getProperty("radar.jar");
        if (named != null) {
            return List.of(java(), "-jar", named);
        }
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        boolean packed = String.valueOf(Lab.class.getResource("Lab.class")).contains("BOOT-INF");
        List<String> command = new ArrayList<>();
        command.add(java());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(packed ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
        return command;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** Where its pages are, out here. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + relay.port() + "/");
    }

    /** A question to the radar whose answer may change with time. */
    public interface Condition {
        boolean holds(RadarClient radar) throws InterruptedException;
    }

    /** Returns when the condition holds. */
    public void await(Condition condition, long seconds, String what) throws LabUnavailable, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (RadarClient client = new RadarClient(uri())) {
            while (!condition.holds(client)) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw failed("The radar ended with code " + process.exitValue() + " before it " + what);
                }
                if (System.nanoTime() > deadline) {
                    throw failed("The radar has not " + what + " within " + seconds + " s");
                }
            }
        }
    }

    /** Returns when the radar ends; that is an accident unless it was closed. */
    Optional<LabUnavailable> awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        return closed ? Optional.empty() : Optional.of(failed("The radar ended with code " + code));
    }

    private LabUnavailable failed(String how) {
        return new LabUnavailable(LabUnavailable.Reason.DID_NOT_START, how + Programs.lastLines(log));
    }

    /** Kills it, as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        closed = true;
        process.destroyForcibly().onExit().join();
    }

    /** Stops it in order, so that its database is closed. */
    @Override
    public void close() {
        closed = true;
        relay.close();
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
