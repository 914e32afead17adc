package org.xmppradar.lab;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.ServerProgram;
import org.xmppradar.lab.dns.LabZones;
import org.xmppradar.lab.pki.LabCertificates;
import org.xmppradar.lab.server.LabServers;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.lab.space.Namespace;
import org.xmppradar.lab.space.Passage;
import org.xmppradar.lab.space.Programs;
import org.xmppradar.lab.space.Relay;

/**
 * A federation of real servers on this machine: Prosody, ejabberd and jabberd2 with a web server, a signed DNS and an
 * authority of their own, in one namespace that nobody outside can reach and that ends with us, however we end.
 */
public final class Lab implements AutoCloseable {

    private final Path folder;
    private final Catalogue catalogue;
    private final Namespace namespace;
    private final Passage passage;
    private final LabServers servers;

    private Lab(Path folder, Catalogue catalogue, Namespace namespace, Passage passage, LabServers servers) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.namespace = namespace;
        this.passage = passage;
        this.servers = servers;
    }

    /** Boots everything, and returns when every server serves and the DNS answers with signatures that hold. */
    public static Lab start(LabOptions options) throws IOException, LabUnavailable, InterruptedException {
        return start(options, Catalogue.load());
    }

    /** The same with another cast. */
    public static Lab start(LabOptions options, Catalogue catalogue)
            throws IOException, LabUnavailable, InterruptedException {
        Programs.check();
        Path folder = LabFolder.make(options);
        Namespace namespace = open(folder, options.folder().isPresent());
        try {
            return boot(folder, catalogue, namespace, options.progress());
        } catch (IOException | LabUnavailable | InterruptedException | RuntimeException failed) {
            namespace.close();
            throw failed;
        }
    }

    /** From here on the namespace itself removes the folder; until here we do. */
    private static Namespace open(Path folder, boolean keep) throws IOException, LabUnavailable {
        try {
            return Namespace.open(folder, keep);
        } catch (IOException | LabUnavailable failed) {
            if (!keep) {
                FileSystemUtils.deleteRecursively(folder);
            }
            throw failed;
        }
    }

    private static Lab boot(Path folder, Catalogue catalogue, Namespace namespace, LabServers.Progress progress)
            throws IOException, LabUnavailable, InterruptedException {
        long begun = System.nanoTime();
        Passage passage = Passage.launch(namespace, folder);
        write(folder, catalogue);
        progress.ready("certificates, zones, configuration", (System.nanoTime() - begun) / 1_000_000);
        passage.awaitOpen();
        LabServers servers = LabServers.start(folder, catalogue, namespace, passage, progress);
        return new Lab(folder, catalogue, namespace, passage, servers);
    }

    private static void write(Path folder, Catalogue catalogue) throws IOException, InterruptedException {
        try {
            LabCertificates certificates =
                    LabCertificates.issue(catalogue, Clock.systemUTC().instant());
            certificates.write(folder);
            LabZones.write(folder, catalogue, certificates);
            LabServers.configure(folder, catalogue, certificates);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK can make certificates", impossible);
        }
    }

    /** Where the lab's files are: {@code ca.crt}, {@code certs/}, {@code dns/}, {@code conf/}, {@code log/}. */
    public Path folder() {
        return folder;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Starts a command inside, with pipes for its input, output and errors; it ends with the lab at the latest. */
    public Process exec(List<String> command, Map<String, String> environment) throws IOException {
        return namespace.start(command, environment);
    }

    /** The same with its output in a file of the lab's {@code log} folder. */
    public Process exec(List<String> command, Map<String, String> environment, String log) throws IOException {
        return namespace.start(command, environment, folder.resolve("log").resolve(log));
    }

    /** A connection from out here to a port inside. */
    public SocketChannel connect(String address, int port) throws IOException {
        return passage.connect(address, port);
    }

    /**
     * A port of 127.0.0.1 out here that leads to a port of 127.0.0.1 inside.
     *
     * @param outside 0 for any that is free
     */
    public Relay relay(int outside, int inside) throws IOException {
        return Relay.open(passage, outside, inside);
    }

    /** Kills a server, as a crash would. */
    public void kill(ServerProgram program) throws InterruptedException {
        servers.kill(program);
    }

    /** Starts a server again, and returns when it serves. */
    public void restart(ServerProgram program) throws IOException, LabUnavailable, InterruptedException {
        servers.restart(program);
    }

    /** Ends everything inside and, unless a folder was asked for, removes the files. */
    @Override
    public void close() {
        namespace.close();
    }
}
