package org.xmppradar.certificate;

import java.util.List;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.CertificateVerdict;

/** A served chain, read and judged. */
public record Judged(List<CertificateFacts> chain, CertificateVerdict verdict) {

    public Judged {
        chain = List.copyOf(chain);
    }
}
