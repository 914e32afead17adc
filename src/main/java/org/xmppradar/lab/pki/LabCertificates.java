package org.xmppradar.lab.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.DomainName;

/** All certificates of the lab: one authority to trust, one not to, and one certificate for each domain that has any. */
public final class LabCertificates {

    private final X509Certificate root;
    private final Map<DomainName, ServedCertificate> served;

    private LabCertificates(X509Certificate root, Map<DomainName, ServedCertificate> served) {
        this.root = root;
        this.served = Map.copyOf(served);
    }

    /** Makes them all, with dates as seen from {@code now}. */
    public static LabCertificates issue(Catalogue catalogue, Instant now) throws GeneralSecurityException, IOException {
        Issuer issuer = Issuer.create(now);
        Map<DomainName, ServedCertificate> served = new HashMap<>();
        for (LabDomain domain : catalogue.domains()) {
            if (domain.certificate().isPresent()) {
                served.put(
                        domain.name(), issuer.issue(domain, domain.certificate().get()));
            }
        }
        return new LabCertificates(issuer.root(), served);
    }

    public Optional<ServedCertificate> of(DomainName domain) {
        return Optional.ofNullable(served.get(domain));
    }

    /** Writes the authority to trust to {@code ca.crt}, and the servers' files to {@code certs/}. */
    public void write(Path lab) throws IOException, GeneralSecurityException {
        Files.writeString(
                lab.resolve("ca.crt"),
                ServedCertificate.pem("CERTIFICATE", root.getEncoded()),
                StandardCharsets.US_ASCII);
        Path folder = Files.createDirectories(lab.resolve("certs"));
        for (Map.Entry<DomainName, ServedCertificate> each : served.entrySet()) {
            each.getValue().write(folder, each.getKey().ascii());
        }
    }
}
