package org.xmppradar.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.Problem;

/** What works and could be better: found in the facts of a domain, after all that does not work. */
enum Advice {
    OLD_TLS(
            "Old TLS is accepted",
            "TLS 1.0 or 1.1 is still accepted; both are deprecated.",
            "Let the server accept TLS 1.2 and 1.3 only.",
            "RFC 8996"),
    STARTTLS_OPTIONAL(
            "STARTTLS is not required",
            "The server would go on without encryption, so that an attacker on the way can remove STARTTLS.",
            "Require encryption for this service.",
            "RFC 7590 section 3.1"),
    WEAK_CERTIFICATE(
            "Weak key or signature",
            "A key or signature in the certificate chain is too weak for today.",
            "Get a certificate with an EC key, or an RSA key of at least 2048 bits, signed with SHA-256.",
            "RFC 9325"),
    CHAIN_ORDER(
            "Certificate chain not as it must be served",
            "The chain is out of order, or an issuer is missing from it: strict peers cannot verify it.",
            "Serve the leaf first and then each certificate's issuer (the file that authorities call fullchain).",
            "RFC 8446 section 4.4.2"),
    SERVER_ONLY(
            "Certificate for servers only",
            "The certificate may not be used by a client, so some servers refuse it when this one calls them.",
            "Keep dialback on, so that those can verify the domain by it; authorities no longer issue certificates for both.",
            "XEP-0178 and XEP-0220");

    private static final Set<String> DEPRECATED = Set.of("TLSv1.0", "TLSv1.1");

    private final String title;
    private final String meaning;
    private final String remedy;
    private final String reference;

    Advice(String title, String meaning, String remedy, String reference) {
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
        this.reference = reference;
    }

    /** All that applies, each once, with the endpoints where it does. */
    static List<Problem> of(List<DoorFacts> doors) {
        return Arrays.stream(values())
                .map(advice -> advice.at(doors))
                .filter(problem -> !problem.where().isEmpty())
                .toList();
    }

    private Problem at(List<DoorFacts> doors) {
        String kind = name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> where =
                doors.stream().filter(this::applies).map(Advice::place).toList();
        return new Problem(kind, Level.NEUTRAL, title, meaning, remedy, reference, where);
    }

    private boolean applies(DoorFacts door) {
        return switch (this) {
            case OLD_TLS ->
                door.tlsSupport()
                        .filter(support -> !Collections.disjoint(support.accepted(), DEPRECATED))
                        .isPresent();
            case STARTTLS_OPTIONAL ->
                door.starttlsRequired().filter(required -> !required).isPresent();
            case WEAK_CERTIFICATE -> has(door, "strength", Set.of("weak-key", "weak-signature"));
            case CHAIN_ORDER -> has(door, "order", Set.of("out-of-order", "incomplete"));
            case SERVER_ONLY -> door.service().equals("s2s") && has(door, "usage", Set.of("server-only"));
        };
    }

    private static boolean has(DoorFacts door, String check, Set<String> outcomes) {
        return door.tls().stream()
                .flatMap(tls -> tls.checks().stream())
                .anyMatch(found -> found.name().equals(check) && outcomes.contains(found.outcome()));
    }

    private static String place(DoorFacts door) {
        return new Door(door.service(), door.transport(), door.host(), door.port()).text();
    }
}
