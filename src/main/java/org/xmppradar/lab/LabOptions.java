package org.xmppradar.lab;

import java.nio.file.Path;
import java.util.Optional;
import org.xmppradar.lab.server.LabServers;

/**
 * How a lab is to be.
 *
 * @param folder where its files go and stay; empty for a fresh folder that is removed with the lab
 * @param progress told as each part comes up
 */
public record LabOptions(Optional<Path> folder, LabServers.Progress progress) {

    /** For tests: a fresh folder, and quiet. */
    public static LabOptions quiet() {
        return new LabOptions(Optional.empty(), (what, millis) -> {});
    }
}
