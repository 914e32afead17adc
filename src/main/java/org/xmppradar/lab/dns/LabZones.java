package org.xmppradar.lab.dns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.pki.LabCertificates;

/** Writes the lab's zones to {@code dns/} and signs them, with the key that a resolver is to trust in {@code dns/anchor}. */
public final class LabZones {

    private static final String ALGORITHM = "ECDSAP256SHA256";

    private final Path folder;

    private LabZones(Path folder) {
        this.folder = folder;
    }

    public static void write(Path lab, Catalogue catalogue, LabCertificates certificates)
            throws IOException, InterruptedException {
        new LabZones(Files.createDirectories(lab.resolve("dns"))).write(new ZoneFiles(catalogue, certificates));
    }

    private void write(ZoneFiles zones) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("example.zone"), zones.parent(), StandardCharsets.UTF_8);
        for (LabDomain own : zones.ownZones().toList()) {
            Files.writeString(folder.resolve(own.name() + ".zone"), zones.child(own), StandardCharsets.UTF_8);
        }
        String zoneKey = run(List.of("ldns-keygen", "-a", ALGORITHM, "example."));
        String keyKey = run(List.of("ldns-keygen", "-k", "-a", ALGORITHM, "example."));
        run(List.of("ldns-signzone", "-o", "example.", "-f", "example.signed", "example.zone", zoneKey, keyKey));
        Files.copy(folder.resolve(keyKey + ".key"), folder.resolve("anchor"));
    }

    /** What the program says on its standard output, which for a key is the key's name. */
    private String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed: " + said);
        }
        return said;
    }
}
