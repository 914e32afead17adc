package org.xmppradar.certificate;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.CertificateVerdict.Name;
import org.xmppradar.observation.SubjectName;

/** Whether our own certificate will do in front of other servers. */
public final class IdentityCheck {

    private IdentityCheck() {}

    /**
     * Checks its dates and names.
     *
     * @return what others may stumble over, a sentence each
     * @throws UnusableIdentity when nobody would accept it
     */
    public static List<String> check(Identity identity, DomainName domain, Instant now) {
        CertificateFacts facts = facts(identity);
        if (now.isAfter(facts.notAfter())) {
            throw new UnusableIdentity("our certificate for " + domain + " expired at " + facts.notAfter());
        }
        if (now.isBefore(facts.notBefore())) {
            throw new UnusableIdentity("our certificate for " + domain + " is not valid before " + facts.notBefore());
        }
        if (NameCheck.check(facts.names(), domain, Service.S2S) == Name.MISMATCH) {
            throw new UnusableIdentity("our certificate names " + facts.names() + ", and not " + domain);
        }
        return Stream.of(otherNames(facts), serverOnly(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> otherNames(CertificateFacts facts) {
        return facts.names().stream()
                        .anyMatch(name -> name.type() == SubjectName.Type.XMPP || name.type() == SubjectName.Type.SRV)
                ? Optional.of(
                        "our certificate has SRVName or xmppAddr names: ejabberd 23 crashes on them when we call it")
                : Optional.empty();
    }

    private static Optional<String> serverOnly(CertificateFacts facts) {
        boolean client = facts.usages().isEmpty()
                || facts.usages().contains("any")
                || facts.usages().contains("clientAuth");
        return client
                ? Optional.empty()
                : Optional.of("our certificate is for serverAuth only: older servers want dialback from us");
    }

    private static CertificateFacts facts(Identity identity) {
        try {
            return new CertificateReader()
                    .read(identity.leaf().getEncoded())
                    .orElseThrow(() -> new UnusableIdentity("our own certificate cannot be read"))
                    .facts();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("it was encoded before", impossible);
        }
    }
}
