package org.xmppradar.lab.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabDocument;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.pki.LabCertificates;
import org.xmppradar.lab.pki.ServedCertificate;
import org.xmppradar.lab.space.Programs;

/** What the web server holds: a folder for each name that it answers to, filled from the files of {@code src/lab/web}. */
final class WebFolders {

    private final Path folder;
    private final LabCertificates certificates;

    /** @param lab below which the folders are, in {@code web/} */
    WebFolders(Path lab, LabCertificates certificates) {
        this.folder = lab.resolve("web");
        this.certificates = certificates;
    }

    void write(Catalogue catalogue) throws IOException, GeneralSecurityException {
        for (LabDomain domain : catalogue.domains()) {
            Template template = template(domain);
            for (LabDocument document : domain.documents()) {
                if (document.isFile()) {
                    Path file = folder.resolve(document.host().ascii() + document.path());
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, template.fill(Programs.resource("web/" + document.source())));
                }
            }
        }
    }

    /** With the digests that vouch for what the domain's XMPP servers show. */
    private Template template(LabDomain domain) throws GeneralSecurityException {
        Map<String, String> values =
                new TreeMap<>(Map.of("domain", domain.name().ascii()));
        Optional<ServedCertificate> served = certificates.of(domain.name());
        if (served.isPresent()) {
            values.put("sha-256", base64(served.get().digest("SHA-256")));
            values.put("sha-512", base64(served.get().digest("SHA-512")));
            values.put(
                    "public-key",
                    base64(HexFormat.of().parseHex(served.get().publicKey().hex())));
        }
        return new Template(values, Map.of());
    }

    private static String base64(byte[] digest) {
        return Base64.getEncoder().encodeToString(digest);
    }
}
