package org.xmppradar.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.xmppradar.hostile.Attack.Met;

/** Keeps what each attack came to, as a table for people: {@code target/hostile-peers.md}. */
final class Toll {

    private static final Path FILE = Path.of("target", "hostile-peers.md");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>(
            List.of("| row | a peer that | verdict | our CPU ms | bytes sent |", "|---|---|---|---|---|"));

    void add(Attack attack, Met met, long milliseconds) {
        lines.add("| %s | %s | %s | %d | %d |"
                .formatted(attack.row(), attack.name(), met.verdict(), milliseconds, met.bytes()));
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }
}
