package org.xmppradar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xmppradar.lab.Lab;

/**
 * Runs the comparison where nmap finds the well-known port and names that resolve: in a network of its own for the light server,
 * in the lab's for the real ones. Neither needs root.
 */
final class Namespace {

    private static final String TARGETS = "targets";
    private static final String FIGURE = "figure";
    private static final String MAKE_OWN = "ip link set lo up && ";
    private static final String ENTER = "mount --bind \"$0/hosts\" /etc/hosts && exec \"$@\"";

    private Namespace() {}

    /** Against the light server, which the other side starts. */
    static Figure withLightServer(List<Target> targets, Path folder) throws IOException, InterruptedException {
        prepare(targets, folder);
        List<String> command = command(List.of("unshare", "-Urmn", "--kill-child=TERM"), MAKE_OWN, folder, "light");
        return figure(folder, new ProcessBuilder(command).inheritIO().start());
    }

    /** Against the lab's servers. */
    static Figure inLab(Lab lab, List<Target> targets) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(lab.folder().resolve("bench"));
        prepare(targets, folder);
        List<String> command = command(List.of("unshare", "-m"), "", folder, "lab");
        Figure figure = figure(folder, lab.exec(command, Map.of(), "bench.out"));
        System.err.print(Files.readString(lab.folder().resolve("log/bench.out")));
        return figure;
    }

    /** The other side: a folder, and which servers. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<Target> targets = Target.read(folder.resolve(TARGETS));
        Figure figure = arguments[1].equals("light") ? NmapBench.light(targets) : NmapBench.real(targets);
        Files.writeString(
                folder.resolve(FIGURE),
                figure.what() + "\t" + figure.ours() + "\t" + figure.peer() + "\t" + figure.bar());
    }

    private static void prepare(List<Target> targets, Path folder) throws IOException {
        Target.write(targets, folder.resolve(TARGETS));
        Target.writeHosts(targets, folder.resolve("hosts"));
    }

    private static List<String> command(List<String> unshare, String before, Path folder, String servers) {
        return Stream.of(
                        unshare,
                        List.of("sh", "-c", before + ENTER, folder.toString()),
                        OtherProcess.javaCommand(List.of(), Namespace.class, folder.toString(), servers))
                .flatMap(List::stream)
                .toList();
    }

    private static Figure figure(Path folder, Process inside) throws IOException, InterruptedException {
        if (inside.waitFor() != 0) {
            throw new BenchFailure("the comparison needs unshare, ip, nmap and user namespaces; see above");
        }
        String[] words = Files.readString(folder.resolve(FIGURE)).split("\t", -1);
        return new Figure(
                "nmap",
                words[0],
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                "domains/s");
    }
}
