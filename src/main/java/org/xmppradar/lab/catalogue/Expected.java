package org.xmppradar.lab.catalogue;

import java.util.Optional;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;

/**
 * What a radar must see in one place.
 *
 * @param endpoint empty when the place is the question for SRV records itself
 * @param status {@code reachable}, or the key of a FailureKind
 * @param findings of the certificate, where a visit must get to see the domain's own
 */
public record Expected(
        Service service, Transport transport, Optional<Endpoint> endpoint, String status, Optional<Findings> findings) {

    /** The place in words: {@code c2s starttls host:5222}, or {@code c2s starttls} for the question. */
    public String place() {
        return endpoint.map(Endpoint::toString).orElse(service.key() + " " + transport.key());
    }

    /** Whether TLS came about, so that a certificate is there to be seen. */
    public boolean showsCertificate() {
        return status.equals("reachable") || status.startsWith("certificate-");
    }
}
