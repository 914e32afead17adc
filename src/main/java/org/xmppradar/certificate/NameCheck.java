package org.xmppradar.certificate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateVerdict.Name;
import org.xmppradar.observation.SubjectName;

/**
 * Whether a certificate's subject alternative names cover a name (RFC 9525 6, RFC 6120 13.7.1.2). The common name never
 * counts.
 */
final class NameCheck {

    private NameCheck() {}

    /** The best of the names, against an XMPP domain. */
    static Name check(List<SubjectName> names, DomainName domain, Service service) {
        return best(names.stream().map(name -> check(name, domain, service)));
    }

    /** The best of the dNSNames alone, against any host. */
    static Name checkHost(List<SubjectName> names, String host) {
        return best(names.stream()
                .filter(name -> name.type() == SubjectName.Type.DNS)
                .map(name -> dns(name.value(), host)));
    }

    private static Name check(SubjectName name, DomainName domain, Service service) {
        return switch (name.type()) {
            case DNS -> dns(name.value(), domain.ascii());
            case SRV -> srv(name.value(), domain, service);
            case XMPP -> xmpp(name.value(), domain);
            case OTHER -> Name.MISMATCH;
        };
    }

    /** A wildcard stands for exactly one label, the whole left one, and never for one right below the root. */
    private static Name dns(String pattern, String name) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        if (lower.equals(name)) {
            return Name.MATCHES;
        }
        int dot = name.indexOf('.');
        boolean covered = lower.startsWith("*.")
                && dot > 0
                && lower.indexOf('.', 2) > 0
                && lower.substring(1).equals(name.substring(dot));
        return covered ? Name.MATCHES_WILDCARD : Name.MISMATCH;
    }

    /** SRVName is {@code _service.name}, A-labels, without the {@code _tcp} of the DNS (RFC 4985 2). */
    private static Name srv(String value, DomainName domain, Service service) {
        String prefix = "_" + service.alpn() + ".";
        return value.regionMatches(true, 0, prefix, 0, prefix.length())
                ? dns(value.substring(prefix.length()), domain.ascii())
                : Name.MISMATCH;
    }

    /** XmppAddr holds a domain as an address does, in U-labels, and knows no wildcard (RFC 6120 13.7.1.4). */
    private static Name xmpp(String value, DomainName domain) {
        String normal = Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return normal.equals(domain.unicode()) ? Name.MATCHES : Name.MISMATCH;
    }

    /** The enum's order is the order of merit. */
    private static Name best(Stream<Name> findings) {
        return findings.min(Enum::compareTo).orElse(Name.MISMATCH);
    }
}
