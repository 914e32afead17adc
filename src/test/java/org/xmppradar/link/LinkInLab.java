package org.xmppradar.link;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.lab.Lab;

/** A link inside the lab, as a test outside sees it. */
public final class LinkInLab implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    private LinkInLab(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = process.outputWriter();
    }

    /** The settings of a radar inside that is a server of its own: own.example, whose certificate proves it. */
    public static List<String> asServer(Lab lab) {
        return List.of(
                "radar.link.kind=server",
                "radar.link.contact=mailto:abuse@own.example",
                "radar.link.page=https://own.example/",
                "radar.link.server.domain=own.example",
                "radar.link.server.certificate=" + lab.folder().resolve("certs/own.example.crt"),
                "radar.link.server.key=" + lab.folder().resolve("certs/own.example.key"),
                "radar.link.server.listen=127.0.0.50");
    }

    /** Starts one with these settings beside those that every radar in the lab needs. */
    public static LinkInLab start(Lab lab, List<String> settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "radar.dns.servers=127.0.0.2:53",
                "radar.trust.files=" + lab.folder().resolve("ca.crt"),
                "radar.net.allow-loopback=true"));
        all.addAll(settings);
        return start(lab, LinkProcess.class, all);
    }

    /**
     * Starts another program that is told and answers in the same lines. Java keeps its counters in a file of {@code /tmp} that is named by the
     * number of the process, which two labs give twice, and complains of that where we listen.
     */
    public static LinkInLab start(Lab lab, Class<?> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(arguments);
        LinkInLab link = new LinkInLab(lab.exec(shell(lab, command), Map.of()));
        String first = link.answers.readLine();
        if (!"ready".equals(first)) {
            link.close();
            throw new IOException("the link did not start: " + first + "\n" + Files.readString(log(lab)));
        }
        return link;
    }

    private static List<String> shell(Lab lab, List<String> command) {
        return Stream.concat(Stream.of("sh", "-c", "exec \"$0\" \"$@\" 2>>" + log(lab)), command.stream())
                .toList();
    }

    /** What the link's process says besides. */
    public static Path log(Lab lab) {
        return lab.folder().resolve("log/link.out");
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Asks, and waits for the answer. */
    public String tell(String line) throws IOException {
        begin(line);
        return answers.readLine();
    }

    /** Asks without waiting; {@link #hear()} waits. */
    public void begin(String line) throws IOException {
        questions.write(line + "\n");
        questions.flush();
    }

    public String hear() throws IOException {
        return answers.readLine();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
