package org.xmppradar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** One nmap process on all names: the two scripts that see what we see, and every switch that makes it faster. */
final class Nmap {

    private static final Pattern HOST = Pattern.compile("<host .*?</host>", Pattern.DOTALL);

    private Nmap() {}

    static Run run(List<Target> targets, Path folder) throws IOException, InterruptedException {
        Path names = Files.write(
                folder.resolve("names"),
                targets.stream().map(target -> target.domain().ascii()).toList());
        Path xml = folder.resolve("nmap.xml");
        Process process = new ProcessBuilder(
                        "nmap",
                        "-n",
                        "-Pn",
                        "-sT",
                        "-T5",
                        "--min-parallelism",
                        "64",
                        "--min-hostgroup",
                        "4096",
                        "-p",
                        String.valueOf(NmapBench.PORT),
                        "--script",
                        "xmpp-info,ssl-cert",
                        "-iL",
                        names.toString(),
                        "-oX",
                        xml.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nmap.out").toFile())
                .start();
        long begun = System.nanoTime();
        if (process.waitFor() != 0) {
            throw new BenchFailure("nmap failed: " + Files.readString(folder.resolve("nmap.out")));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Run(Math.toIntExact(whole(Files.readString(xml))), took);
    }

    private static long whole(String xml) {
        return HOST.matcher(xml)
                .results()
                .filter(host -> host.group().contains("id=\"xmpp-info\"")
                        && host.group().contains("pre_tls")
                        && host.group().contains("id=\"ssl-cert\""))
                .count();
    }
}
