package org.xmppradar.bench.dns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.peer.Names;

/** Knot, serving one zone from memory. */
final class Knot {

    static final String ADDRESS = "127.0.0.2:5300";

    private static final String ZONE_HEAD = """
            $ORIGIN example.
            $TTL 3600
            @ SOA ns hostmaster 1 3600 600 86400 3600
            @ NS ns
            ns A 127.0.0.2
            """;

    private Knot() {}

    static OtherProcess serving(int names, Path folder) throws IOException {
        Path zone = Files.writeString(folder.resolve("zone"), ZONE_HEAD);
        List<String> entries = IntStream.range(0, names)
                .mapToObj(Names::name)
                .map(Knot::entries)
                .toList();
        Files.write(zone, entries, StandardOpenOption.APPEND);
        Path configuration = Files.writeString(folder.resolve("knot.conf"), configuration(folder));
        OtherProcess knot = OtherProcess.start(List.of("knotd", "-c", configuration.toString()));
        String line = knot.line();
        while (!line.isEmpty() && !line.contains("server started")) {
            line = knot.line();
        }
        if (line.isEmpty()) {
            knot.close();
            throw new BenchFailure("knotd does not start");
        }
        return knot;
    }

    private static String configuration(Path folder) {
        return """
                server:
                    listen: 127.0.0.2@5300
                    rundir: "%1$s"
                database:
                    storage: "%1$s"
                log:
                  - target: stdout
                    any: info
                zone:
                  - domain: example.
                    file: "%1$s/zone"
                """.formatted(folder);
    }

    /** Answers for eight of the ten questions; "there is none" for the others, as in the world. */
    private static String entries(String name) {
        return """
                %1$s. A 127.0.0.9
                %1$s. AAAA ::1
                %1$s. TXT "v=spf1 -all"
                %1$s. CAA 0 issue "letsencrypt.org"
                _xmpp-client._tcp.%1$s. SRV 5 0 5222 %1$s.
                _xmpp-server._tcp.%1$s. SRV 5 0 5269 %1$s.
                _xmpps-client._tcp.%1$s. SRV 5 0 5223 %1$s.
                _5222._tcp.%1$s. TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                """.formatted(name);
    }
}
