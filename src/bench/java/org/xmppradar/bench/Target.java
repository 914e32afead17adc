package org.xmppradar.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xmppradar.model.DomainName;

/** A domain, and where it is served. */
record Target(DomainName domain, InetAddress address) {

    /** Reads lines of a name and an address. */
    static List<Target> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .map(words -> new Target(DomainName.parse(words[0]), InetAddress.ofLiteral(words[1])))
                .toList();
    }

    static void write(List<Target> targets, Path file) throws IOException {
        Files.write(
                file,
                targets.stream()
                        .map(target -> target.domain() + " " + target.address().getHostAddress())
                        .toList());
    }

    /** As /etc/hosts wants it, since nmap follows no SRV records. */
    static void writeHosts(List<Target> targets, Path file) throws IOException {
        Files.write(
                file,
                targets.stream()
                        .map(target -> target.address().getHostAddress() + " " + target.domain())
                        .toList());
    }
}
