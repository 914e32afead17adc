package org.xmppradar.bench;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.Expected;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;

/** The domains of the lab that can be seen whole at the port of the comparison, whatever is wrong with their certificates. */
final class LabTargets {

    private LabTargets() {}

    static List<Target> of(Catalogue catalogue) {
        return catalogue.domains().stream()
                .flatMap(domain -> target(catalogue, domain).stream())
                .toList();
    }

    private static Optional<Target> target(Catalogue catalogue, LabDomain domain) {
        return domain.expected().stream()
                .filter(Expected::showsCertificate)
                .flatMap(expected -> expected.endpoint().stream())
                .filter(LabTargets::isCompared)
                .flatMap(endpoint -> address(catalogue, domain, endpoint))
                .map(address -> new Target(domain.name(), InetAddress.ofLiteral(address)))
                .findFirst();
    }

    private static boolean isCompared(Endpoint endpoint) {
        return endpoint.service() == Service.C2S
                && endpoint.transport() == Transport.STARTTLS
                && endpoint.port() == NmapBench.PORT;
    }

    /** Of the host, or of the domain itself where it has no SRV records. */
    private static Stream<String> address(Catalogue catalogue, LabDomain domain, Endpoint endpoint) {
        return catalogue.address(endpoint.host()).stream()
                .findFirst()
                .map(Stream::of)
                .orElseGet(() -> domain.addresses().stream());
    }
}
