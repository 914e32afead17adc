package org.xmppradar.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.FeatureFact;

/** A domain's endpoints for other servers, with what a pair of domains asks of them: pure. */
record ServerDoors(DomainDocument domain, List<DoorFacts> all) {

    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String DIALBACK = "urn:xmpp:features:dialback";

    /** Words of stream errors with which a server turns away whom it does not want (RFC 6120 4.9.3). */
    private static final List<String> POLICY =
            List.of("policy-violation", "not-authorized", "not-allowed", "forbidden");

    static ServerDoors of(DomainDocument domain) {
        return new ServerDoors(
                domain,
                domain.endpoints().stream()
                        .filter(door -> door.service().equals("s2s"))
                        .toList());
    }

    boolean wereVisited() {
        return all.stream().anyMatch(door -> door.status().isPresent());
    }

    /** Those where a stream went through TLS, whatever the certificate. */
    List<DoorFacts> reached() {
        return all.stream().filter(ServerDoors::isReached).toList();
    }

    /** Those that answered only to turn us away. */
    List<DoorFacts> turnedAway() {
        return all.stream()
                .filter(door -> door.status()
                        .filter(status -> status.kind().equals("stream-error"))
                        .filter(status -> POLICY.stream().anyMatch(status.detail()::contains))
                        .isPresent())
                .toList();
    }

    private static boolean isReached(DoorFacts door) {
        return door.tls().isPresent()
                && door.status()
                        .filter(status -> status.level() == Level.GOOD || status.level() == Level.FLAWED)
                        .isPresent();
    }

    /** The versions of TLS that it is known to speak. */
    Set<String> tlsVersions() {
        Set<String> versions = new TreeSet<>();
        for (DoorFacts door : reached()) {
            door.tls().ifPresent(tls -> versions.add(tls.version()));
            door.tlsSupport().ifPresent(support -> versions.addAll(support.accepted()));
        }
        return versions;
    }

    /** Whether a strict peer would take the certificate shown there (RFC 6120 13.7, RFC 7673). */
    static boolean vouches(DoorFacts door) {
        return has(door, "DANE", "matches")
                || (has(door, "trust", "trusted")
                        && has(door, "time", "valid")
                        && (has(door, "name", "matches") || has(door, "name", "matches-wildcard")));
    }

    static boolean has(DoorFacts door, String check, String outcome) {
        return door.tls().stream()
                .flatMap(tls -> tls.checks().stream())
                .anyMatch(found -> found.name().equals(check) && found.outcome().equals(outcome));
    }

    boolean offersDialback() {
        return features().anyMatch(feature -> feature.namespace().equals(DIALBACK));
    }

    boolean offersExternal() {
        return features()
                .anyMatch(feature ->
                        feature.namespace().equals(SASL) && feature.value().equals("EXTERNAL"));
    }

    private Stream<FeatureFact> features() {
        return all.stream()
                .flatMap(door -> Stream.concat(door.featuresBefore().stream(), door.featuresAfter().stream()));
    }

    static String place(DoorFacts door) {
        return new Door(door.service(), door.transport(), door.host(), door.port()).text();
    }
}
