package org.xmppradar.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The leaf and those of the served certificates that really signed it, one after the other, whatever else was served. */
final class Lineage {

    private Lineage() {}

    static List<X509Certificate> of(List<X509Certificate> served) {
        List<X509Certificate> line = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of(served.getFirst());
        while (next.isPresent()) {
            X509Certificate current = next.get();
            line.add(current);
            next = served.stream()
                    .filter(issuer -> !line.contains(issuer) && signed(issuer, current))
                    .findFirst();
        }
        return line;
    }

    static boolean signed(X509Certificate issuer, X509Certificate subject) {
        if (!issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
            return false;
        }
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }
}
