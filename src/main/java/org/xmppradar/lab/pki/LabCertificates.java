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
import org.xmppradar.lab.catalogue.ServerProgram;
import org.xmppradar.model.DomainName;

/**
 * All certificates of the lab: one authority to trust, one not to, and one certificate for each domain that has any;
 * another for its web server.
 */
public final class LabCertificates {

    private final X509Certificate root;
    private final Map<DomainName, ServedCertificate> served;
    private final Map<DomainName, ServedCertificate> web;

    private LabCertificates(
            X509Certificate root, Map<DomainName, ServedCertificate> served, Map<DomainName, ServedCertificate> web) {
        this.root = root;
        this.served = Map.copyOf(served);
        this.web = Map.copyOf(web);
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
        Map<DomainName, ServedCertificate> web = new HashMap<>();
        for (LabDomain domain : catalogue.servedBy(ServerProgram.NGINX)) {
            web.put(domain.name(), issuer.issueForWeb(domain.name()));
        }
        return new LabCertificates(issuer.root(), served, web);
    }

    public Optional<ServedCertificate> of(DomainName domain) {
        return Optional.ofNullable(served.get(domain));
    }

    /** Writes the authority to trust to {@code ca.crt}, and the servers' files to {@code certs/}, those of the web to {@code certs/web/}. */
    public void write(Path lab) throws IOException, GeneralSecurityException {
        Files.writeString(
                lab.resolve("ca.crt"),
                ServedCertificate.pem("CERTIFICATE", root.getEncoded()),
                StandardCharsets.US_ASCII);
        write(served, Files.createDirectories(lab.resolve("certs")));
        write(web, Files.createDirectories(lab.resolve("certs/web")));
    }

    private static void write(Map<DomainName, ServedCertificate> certificates, Path folder)
            throws IOException, GeneralSecurityException {
        for (Map.Entry<DomainName, ServedCertificate> each : certificates.entrySet()) {
            each.getValue().write(folder, each.getKey().ascii());
        }
    }
}
