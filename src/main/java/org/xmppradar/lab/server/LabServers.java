package org.xmppradar.lab.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.ServerProgram;
import org.xmppradar.lab.pki.LabCertificates;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.lab.space.Namespace;
import org.xmppradar.lab.space.Passage;

/** The lab's programs as a whole: the DNS, the three XMPP servers, and the web server. */
public final class LabServers {

    /** Told how long each part took, for people who wait and for measurements. */
    public interface Progress {
        void ready(String what, long millis);
    }

    private final Path lab;
    private final Namespace namespace;
    private final Passage passage;
    private final Daemons daemons;

    private LabServers(Path lab, Namespace namespace, Passage passage, Daemons daemons) {
        this.lab = lab;
        this.namespace = namespace;
        this.passage = passage;
        this.daemons = daemons;
    }

    /** Writes every program's configuration, and the web server's documents, below {@code lab}. */
    public static void configure(Path lab, Catalogue catalogue, LabCertificates certificates)
            throws IOException, GeneralSecurityException {
        new Configuration(lab).write(catalogue);
        new WebFolders(lab, certificates).write(catalogue);
        LabHome.write(lab);
    }

    /** Starts all programs at once, and returns when all serve. */
    public static LabServers start(
            Path lab, Catalogue catalogue, Namespace namespace, Passage passage, Progress progress)
            throws IOException, LabUnavailable, InterruptedException {
        LabServers servers = new LabServers(lab, namespace, passage, new Daemons(new Configuration(lab), catalogue));
        inParallel(List.of(
                servers.timed("DNS", progress, servers.daemons.dns()),
                servers.timed("Prosody", progress, servers.daemons.of(ServerProgram.PROSODY)),
                servers.timed("ejabberd", progress, servers.daemons.of(ServerProgram.EJABBERD)),
                servers.timed("jabberd2", progress, servers.daemons.of(ServerProgram.JABBERD2)),
                servers.timed("nginx", progress, servers.daemons.of(ServerProgram.NGINX))));
        return servers;
    }

    /** Kills a server, as a crash would. */
    public void kill(ServerProgram program) throws InterruptedException {
        for (Daemon daemon : daemons.of(program)) {
            daemon.kill();
        }
    }

    /** Starts a server that was killed, and returns when it serves. */
    public void restart(ServerProgram program) throws IOException, LabUnavailable, InterruptedException {
        kill(program);
        start(daemons.of(program));
    }

    private Callable<Boolean> timed(String what, Progress progress, List<Daemon> parts) {
        return () -> {
            long begun = System.nanoTime();
            start(parts);
            progress.ready(what, (System.nanoTime() - begun) / 1_000_000);
            return true;
        };
    }

    /** The first part alone, as the others need it; then the others at once. */
    private void start(List<Daemon> parts) throws IOException, LabUnavailable, InterruptedException {
        start(parts.getFirst());
        inParallel(parts.stream()
                .skip(1)
                .map(part -> (Callable<Boolean>) () -> start(part))
                .toList());
    }

    private boolean start(Daemon daemon) throws IOException, LabUnavailable, InterruptedException {
        daemon.start(namespace, passage, lab.resolve("log"));
        return true;
    }

    private static void inParallel(List<Callable<Boolean>> tasks)
            throws IOException, LabUnavailable, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(tasks)) {
                each.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LabUnavailable unavailable) {
                throw unavailable;
            }
            throw new IOException(failed.getCause());
        }
    }
}
