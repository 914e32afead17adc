package org.xmppradar.bench.waiting;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.peer.SilentServer;

/** Our side and its silent servers. Where no process may open so many files, several of each share the number and the heap. */
final class Crowd {

    /** Of the files that a process may open, so many wait: others are just being opened or closed, or the JVM's own. */
    private static final double WAITING = 0.7;

    private static final int FIRST_PORT = 15_222;

    private Crowd() {}

    static Waited wait(int atOnce, int heap) throws IOException, InterruptedException {
        int processes = (int) Math.ceil(atOnce / (filesAllowed() * WAITING));
        List<OtherProcess> servers = new ArrayList<>();
        List<OtherProcess> waiters = new ArrayList<>();
        try {
            for (int i = 0; i < processes; i++) {
                String port = String.valueOf(FIRST_PORT + i);
                servers.add(OtherProcess.java(List.of("-Xmx1g"), SilentServer.class, port));
                waiters.add(OtherProcess.java(
                        Stream.concat(Stream.of("-Xmx" + heap / processes + "m"), collector(processes))
                                .toList(),
                        Waiters.class,
                        port,
                        String.valueOf(Math.ceilDiv(atOnce, processes))));
            }
            return waited(servers, waiters);
        } finally {
            waiters.forEach(OtherProcess::close);
            servers.forEach(OtherProcess::close);
        }
    }

    /** ZGC has no short pointers: 12,500 conversations in 256 MiB leave it no room to work in. */
    private static Stream<String> collector(int processes) {
        return processes == 1 ? Stream.of() : Stream.of("-XX:-UseZGC", "-XX:+UseG1GC");
    }

    private static Waited waited(List<OtherProcess> servers, List<OtherProcess> waiters)
            throws IOException, InterruptedException {
        for (OtherProcess waiter : waiters) {
            waiter.tell("begin");
        }
        Thread.sleep(Waiters.FILLING.plus(Waiters.COUNTING.dividedBy(2)));
        Waited all = new Waited(0, 0, 0, 0, 0);
        for (OtherProcess server : servers) {
            all = all.plus(new Waited(0, 0, Integer.parseInt(server.ask("now")), 0, 0));
        }
        for (OtherProcess waiter : waiters) {
            String[] words = waiter.line().split(" ", -1);
            all = all.plus(new Waited(
                    1, Double.parseDouble(words[0]), 0, Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return all;
    }

    private static long filesAllowed() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
    }
}
