package org.xmppradar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A socket on which a process accepts connections, as the kernel tells in {@code /proc}: proc(5). */
record Listener(String address, int port) {

    private static final String LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    boolean isLoopback() {
        return LOOPBACK.contains(address);
    }

    static List<Listener> of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        Set<String> sockets;
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            sockets = files.map(Listener::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
        return Stream.of("tcp", "tcp6", "udp", "udp6")
                .flatMap(table -> lines(process.resolve("net").resolve(table), table))
                .map(line -> line.strip().split("\\s+", -1))
                .filter(words -> sockets.contains(words[9]))
                .map(words -> words[1].split(":", -1))
                .map(local -> new Listener(local[0], Integer.parseInt(local[1], 16)))
                .toList();
    }

    /** Of TCP only what listens; of UDP everything, as each of its sockets hears whoever sends to it. */
    private static Stream<String> lines(Path table, String name) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .filter(line -> name.startsWith("udp")
                            || line.strip().split("\\s+", -1)[3].equals(LISTEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
