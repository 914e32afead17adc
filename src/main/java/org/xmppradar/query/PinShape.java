package org.xmppradar.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.query.WebPresence.Pin;

/**
 * Holds the certificates and keys that a domain vouches for on the web against those that it presents, both as of the same
 * instant: pure. It is done here and not while visiting, so that a document that did not come in time changes no fact about a
 * certificate.
 *
 * @param web the rows about the domain's documents
 * @param certificates the rows about what it presents
 */
record PinShape(List<Row> web, List<Row> certificates, Seen seen) {

    static final String ABSENT = "absent";
    static final String EXPIRED = "expired";
    static final String MATCHES = "matches";
    static final String MISMATCH = "mismatch";

    /** A hash by its name in documents, and where a certificate has its digest. */
    private record Hash(String name, String column) {}

    /** Strongest first: a fingerprint with several digests is held to its best (RFC 7711 3.1 asks for these two). */
    private static final List<Hash> HASHES = List.of(new Hash("sha-512", "sha512"), new Hash("sha-256", "sha256"));

    private static final String POSH = "posh.";

    /** What asking for a document can come to when there is none. */
    private static final Set<String> NONE = Set.of("absent", "web-page-instead", "no-such-domain", "no-address");

    /** What POSH says of a leaf that one service presents; empty while that is not known (RFC 7711 3.1). */
    Optional<String> posh(String service, Row leaf) {
        String scope = POSH + service;
        Optional<Row> document = of("SERVES", scope).findFirst();
        if (document.isEmpty()) {
            return of("FETCHED", "status." + scope)
                    .filter(fetched -> NONE.contains(fetched.text("kind")))
                    .map(_ -> ABSENT)
                    .findFirst();
        }
        if (document.get().number("lifetime") == 0) {
            return Optional.of(EXPIRED);
        }
        Row certificate = leaf.row("certificate");
        return Optional.of(fingerprints(scope).anyMatch(digests -> matches(digests, certificate)) ? MATCHES : MISMATCH);
    }

    /** All that is vouched for. */
    List<Pin> pins() {
        return web.stream()
                .filter(row -> row.text("type").equals("PINS"))
                .map(this::pin)
                .toList();
    }

    private Stream<Row> of(String type, String scope) {
        return web.stream()
                .filter(row ->
                        row.text("type").equals(type) && row.text("scope").equals(scope));
    }

    /** The digests of each certificate by the hash's name. */
    private Stream<Map<String, String>> fingerprints(String scope) {
        Map<Long, Map<String, String>> groups = new HashMap<>();
        of("PINS", scope)
                .forEach(pin -> groups.computeIfAbsent(pin.number("group"), _ -> new HashMap<>())
                        .put(pin.text("hash"), pin.text("digest")));
        return groups.values().stream();
    }

    private static boolean matches(Map<String, String> digests, Row certificate) {
        return HASHES.stream()
                .filter(hash -> digests.containsKey(hash.name()))
                .filter(hash -> certificate.optionalText(hash.column()).isPresent())
                .findFirst()
                .filter(hash -> certificate.text(hash.column()).equals(digests.get(hash.name())))
                .isPresent();
    }

    private Pin pin(Row row) {
        Set<String> presented = presented(row);
        return new Pin(
                WebShape.name(row.text("scope")),
                row.text("of"),
                row.text("hash"),
                row.text("digest"),
                row.number("group"),
                presented.isEmpty() ? Optional.empty() : Optional.of(presented.contains(row.text("digest"))),
                row.instant("firstSeen"),
                seen.last(row),
                seen.times(row));
    }

    /** The digests to compare a pin with: of the service's own certificates, or of any key in a chain (RFC 7469 2.6). */
    private Set<String> presented(Row pin) {
        if (pin.text("of").equals("public-key")) {
            return certificates.stream()
                    .flatMap(row -> row.optionalText("spki").stream())
                    .collect(Collectors.toSet());
        }
        return HASHES.stream()
                .filter(hash -> hash.name().equals(pin.text("hash")))
                .flatMap(hash -> leaves(pin.text("scope"))
                        .flatMap(certificate -> certificate.optionalText(hash.column()).stream()))
                .collect(Collectors.toSet());
    }

    private Stream<Row> leaves(String scope) {
        return certificates.stream()
                .filter(row -> row.number("position") == 0)
                .filter(row -> scope.equals(POSH + row.text("service")))
                .map(row -> row.row("certificate"));
    }
}
