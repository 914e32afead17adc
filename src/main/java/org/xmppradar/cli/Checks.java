package org.xmppradar.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** What {@code radar doctor} looks at. */
final class Checks {

    private static final DataSize ENOUGH_SPACE = DataSize.ofGigabytes(2);

    private Checks() {}

    /** One finding about this machine. */
    record Check(boolean passed, String finding) {}

    static List<Check> all(AppOptions options) {
        return List.of(
                new Check(true, "Java " + Runtime.version() + " in " + System.getProperty("java.home")),
                memory(),
                space(options.dataFolder()));
    }

    private static Check memory() {
        DataSize heap = DataSize.ofBytes(Runtime.getRuntime().maxMemory());
        return new Check(
                heap.compareTo(DataSize.ofMegabytes(256)) >= 0,
                "up to " + heap.toMegabytes() + " MiB of heap for the radar");
    }

    private static Check space(Path data) {
        Path existing = data.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isWritable(existing)) {
            return new Check(false, "the data folder " + data + " cannot be written");
        }
        try {
            FileStore store = Files.getFileStore(existing);
            DataSize free = DataSize.ofBytes(store.getUsableSpace());
            return new Check(
                    free.compareTo(ENOUGH_SPACE) >= 0, free.toGigabytes() + " GiB free for the data folder " + data);
        } catch (IOException unreadable) {
            return new Check(false, "the data folder " + data + " cannot be looked at");
        }
    }
}
