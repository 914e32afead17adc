package org.xmppradar.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A peer or a part of a benchmark in a process of its own, which is asked and answers in lines. */
public final class OtherProcess implements AutoCloseable {

    /** The line that says that it serves. */
    public static final String READY = "ready";

    /** What the launcher gives this JVM and the app: memory access, and the collector. */
    private static final List<String> OF_THE_LAUNCHER =
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(flag -> flag.startsWith("--") || flag.startsWith("-XX:"))
                    .toList();

    private final Process process;
    private final BufferedReader words;

    private OtherProcess(Process process) {
        this.process = process;
        this.words = process.inputReader();
    }

    /** Starts a JVM like this one and returns when it has said that it is ready. */
    public static OtherProcess java(List<String> flags, Class<?> main, String... arguments) throws IOException {
        OtherProcess started = start(javaCommand(flags, main, arguments));
        String first = started.line();
        if (!first.equals(READY)) {
            started.close();
            throw new BenchFailure(main.getSimpleName() + " does not start: " + first);
        }
        return started;
    }

    /** Starts a program whose standard output is read line by line. */
    public static OtherProcess start(List<String> command) throws IOException {
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Its next line; empty when there is no more. */
    public String line() throws IOException {
        String line = words.readLine();
        return line == null ? "" : line;
    }

    /** All that it says from now on, until it ends. */
    public List<String> rest() {
        return words.lines().toList();
    }

    /** Says something to it. */
    public void tell(String words) throws IOException {
        process.outputWriter().write(words + "\n");
        process.outputWriter().flush();
    }

    /** Says something to it, and waits for a line in return. */
    public String ask(String question) throws IOException {
        tell(question);
        return line();
    }

    /** How a JVM like this one is started. */
    static List<String> javaCommand(List<String> flags, Class<?> main, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new BenchFailure("there is no " + java);
        }
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return Stream.of(
                        List.of(java.toString()),
                        OF_THE_LAUNCHER,
                        flags,
                        List.of("-cp", classPath, main.getName()),
                        List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
