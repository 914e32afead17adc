package org.xmppradar.lab;

import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.CertificateClass;
import org.xmppradar.model.DomainName;

/** How openssl tells the classes of certificates apart. */
final class CertificateProof {

    private CertificateProof() {}

    /** The end of verification, given only the lab's root. */
    static String verifyCode(CertificateClass kind) {
        return switch (kind) {
            case GOOD,
                    RSA,
                    XMPP_NAMES,
                    ALL_NAMES,
                    WILDCARD,
                    WILDCARD_TOO_DEEP,
                    WRONG_NAME,
                    CN_ONLY,
                    LOGGED,
                    MUST_STAPLE,
                    SERVER_ONLY -> "0 (ok)";
            case SELF_SIGNED -> "18 (self-signed certificate)";
            case EXPIRED -> "10 (certificate has expired)";
            case NOT_YET_VALID -> "9 (certificate is not yet valid)";
            case UNKNOWN_AUTHORITY, NO_INTERMEDIATE -> "21 (unable to verify the first certificate)";
        };
    }

    static List<String> expectedNames(CertificateClass kind, DomainName name) {
        List<String> dns = List.of("DNS:" + name);
        List<String> xmpp = List.of(
                "othername: SRVName::_xmpp-client." + name,
                "othername: SRVName::_xmpp-server." + name,
                "othername: XmppAddr::" + name);
        return switch (kind) {
            case GOOD,
                    RSA,
                    SELF_SIGNED,
                    EXPIRED,
                    NOT_YET_VALID,
                    UNKNOWN_AUTHORITY,
                    NO_INTERMEDIATE,
                    LOGGED,
                    MUST_STAPLE,
                    SERVER_ONLY -> dns;
            case XMPP_NAMES -> xmpp;
            case ALL_NAMES -> Stream.concat(dns.stream(), xmpp.stream()).toList();
            case WILDCARD, WILDCARD_TOO_DEEP -> List.of("DNS:*.many.example");
            case WRONG_NAME -> List.of("DNS:prosody.hosts.example");
            case CN_ONLY -> List.of();
        };
    }

    /** The subject alternative names as openssl prints them. */
    static List<String> names(String said) {
        return said.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("DNS:") || line.startsWith("othername:"))
                .flatMap(line -> Stream.of(line.split(", ")))
                .toList();
    }
}
