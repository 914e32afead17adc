package org.xmppradar.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.lab.space.Passage;

/**
 * Where a lab's files go. A folder that a lab has left may be used again: its servers begin anew, its radar goes on with what it
 * knows, so that a change between two labs can be seen.
 */
final class LabFolder {

    private static final List<String> PARTS = List.of("certs", "conf", "dns", "log", "run", "web");
    private static final String DATA = "data";
    private static final String RADAR = "radar";

    /** Written before everything else. */
    private static final String MARK = "run/init.sh";

    private LabFolder() {}

    /** A fresh one, or the one that is asked for, which must be empty or a lab's. */
    static Path make(LabOptions options) throws IOException, LabUnavailable {
        if (options.folder().isEmpty()) {
            return Files.createTempDirectory("radar-lab-");
        }
        Path folder = Files.createDirectories(options.folder().get().toAbsolutePath());
        List<Path> before = in(folder);
        if (!before.isEmpty() && Files.notExists(folder.resolve(MARK))) {
            throw new LabUnavailable(
                    LabUnavailable.Reason.DID_NOT_START,
                    folder + " holds files that no lab has made; name an empty folder, or one that a lab has left");
        }
        if (Passage.isOpen(folder)) {
            throw new LabUnavailable(
                    LabUnavailable.Reason.DID_NOT_START,
                    "A lab runs in " + folder + "; end it, or name another folder");
        }
        for (String part : PARTS) {
            FileSystemUtils.deleteRecursively(folder.resolve(part));
        }
        for (Path data : in(folder.resolve(DATA))) {
            if (!data.endsWith(RADAR)) {
                FileSystemUtils.deleteRecursively(data);
            }
        }
        return folder;
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
