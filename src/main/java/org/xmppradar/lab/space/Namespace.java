package org.xmppradar.lab.space;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The namespace itself. Its process 1 ({@code src/lab/init.sh}) lives as long as this JVM holds its standard input, and the
 * kernel ends every process in the namespace with process 1: so nothing outlives us, not even when we are killed.
 */
public final class Namespace implements AutoCloseable {

    private static final int SECONDS_TO_END = 10;

    private final Path folder;
    private final Process unshare;
    private final long init;

    private Namespace(Path folder, Process unshare, long init) {
        this.folder = folder;
        this.unshare = unshare;
        this.init = init;
    }

    /**
     * Opens a namespace with its files in {@code folder}.
     *
     * @param keep whether the folder stays when the namespace ends
     */
    public static Namespace open(Path folder, boolean keep) throws IOException, LabUnavailable {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/resolv.conf"), "nameserver 127.0.0.2\n");
        Path script = Files.writeString(folder.resolve("run/init.sh"), Programs.resource("init.sh"));
        Process unshare = new ProcessBuilder(
                        // A session of its own: Ctrl-C is for us, and we end the lab in order.
                        "setsid",
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "--net",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "sh",
                        script.toString(),
                        folder.toString(),
                        keep ? "keep" : "remove")
                .redirectErrorStream(true)
                .start();
        BufferedReader said = unshare.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (!"up".equals(line)) {
            unshare.destroyForcibly();
            throw new LabUnavailable(LabUnavailable.Reason.NO_NAMESPACES, refusal(line));
        }
        long init = unshare.children().findFirst().orElseThrow().pid();
        return new Namespace(folder, unshare, init);
    }

    private static String refusal(String line) {
        return "This machine does not let the lab have a namespace of its own (" + line
                + "): allow unprivileged user namespaces (sysctl user.max_user_namespaces above 0; on Ubuntu also"
                + " kernel.apparmor_restrict_unprivileged_userns=0)";
    }

    /** A command as it is run in here, with the lab's folder as its working directory; nothing is started yet. */
    public List<String> entering(List<String> command) {
        List<String> whole = new ArrayList<>(List.of(
                "setsid",
                "nsenter",
                "--target=" + init,
                "--user",
                "--preserve-credentials",
                "--mount",
                "--net",
                "--pid",
                "--wd=" + folder,
                "setpriv",
                "--pdeathsig=KILL"));
        whole.addAll(command);
        return whole;
    }

    /** Starts a command in here. Its output goes to {@code log}. */
    public Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(entering(command));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        return new EnteredProcess(process);
    }

    /** Starts a command in here, with pipes for its input, output and errors. */
    public Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(entering(command));
        builder.environment().putAll(environment);
        return new EnteredProcess(builder.start());
    }

    /** Ends everything in the namespace, and removes the folder unless it is to be kept. */
    @Override
    public void close() {
        try {
            unshare.getOutputStream().close();
            if (!unshare.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                unshare.destroyForcibly();
            }
        } catch (IOException gone) {
            unshare.destroyForcibly();
        } catch (InterruptedException hurried) {
            unshare.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
