package org.xmppradar.bench.links;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.lab.Lab;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabHost;
import org.xmppradar.lab.space.Programs;
import org.xmppradar.model.HostName;

/** Many domains on one Prosody of their own in the lab, for whoever wants to ask many. */
final class Crowd implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.13";
    private static final int SECONDS_TO_START = 120;

    private final Process prosody;

    private Crowd(Process prosody) {
        this.prosody = prosody;
    }

    static List<String> names(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "d" + i + ".crowd" + i + ".example")
                .toList();
    }

    /** The lab's own catalogue, with the addresses of the crowd in its DNS. */
    static Catalogue inDns(int size) {
        Catalogue lab = Catalogue.load();
        List<LabHost> hosts = new ArrayList<>(lab.hosts());
        names(size)
                .forEach(name -> hosts.add(
                        new LabHost(HostName.parse(name), Optional.of(ADDRESS), Optional.empty(), Optional.empty())));
        return new Catalogue(hosts, lab.domains());
    }

    /** Starts its server, and returns when that serves the last of them. */
    static Crowd start(Lab lab, int size) throws IOException, InterruptedException {
        Path file = lab.folder().resolve("conf/crowd.cfg.lua");
        Files.writeString(file, configuration(lab.folder(), names(size)));
        Files.createDirectories(lab.folder().resolve("data/crowd"));
        Crowd crowd = new Crowd(
                lab.exec(List.of(Programs.path("prosody"), "-F", "--config", file.toString()), Map.of(), "crowd.out"));
        crowd.await(lab, names(size).getLast());
        return crowd;
    }

    /** One certificate for all, which names none of them: dialback does not mind. */
    private static String configuration(Path folder, List<String> names) {
        StringBuilder text = new StringBuilder("""
            run_as_root = true
            pidfile = "%1$s/run/crowd.pid"
            data_path = "%1$s/data/crowd"
            log = { warn = "%1$s/log/crowd.log" }
            interfaces = { "%2$s" }
            certificates = "%1$s/run"
            ssl = { cafile = "%1$s/ca.crt" }
            s2s_secure_auth = false
            unbound = { resolvconf = true; options = { ["trust-anchor-file:"] = "%1$s/dns/anchor" } }
            modules_enabled = { "tls"; "saslauth"; "dialback"; "disco"; "version"; "ping"; "s2s_bidi"; "posix"; "vcard_legacy" }
            """.formatted(folder, ADDRESS));
        for (String name : names) {
            text.append("VirtualHost \"")
                    .append(name)
                    .append("\" certificate = \"")
                    .append(folder)
                    .append("/certs/good.example.crt\"\n");
        }
        return text.toString();
    }

    /** Prosody accepts connections before it has loaded its hosts, so it is asked for the last one. */
    private void await(Lab lab, String last) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!serves(lab, last)) {
            if (prosody.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new BenchFailure("the crowd's Prosody does not start"
                        + Programs.lastLines(lab.folder().resolve("log/crowd.out")));
            }
        }
    }

    private static boolean serves(Lab lab, String name) {
        String header = "<stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams'"
                + " xmlns:db='jabber:server:dialback' to='" + name + "' version='1.0'>";
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        try (SocketChannel channel = lab.connect(ADDRESS, 5269)) {
            channel.write(ByteBuffer.wrap(header.getBytes(StandardCharsets.UTF_8)));
            while (buffer.hasRemaining() && channel.read(buffer) > 0) {
                String said = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
                if (said.contains("<starttls") || said.contains("</stream:stream>")) {
                    return said.contains("<starttls");
                }
            }
        } catch (IOException notYet) {
            return false;
        }
        return false;
    }

    @Override
    public void close() {
        prosody.destroyForcibly().onExit().join();
    }
}
