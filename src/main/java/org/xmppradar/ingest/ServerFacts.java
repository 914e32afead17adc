package org.xmppradar.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.observation.Card;
import org.xmppradar.observation.CardFormat;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.Federation.Direction;
import org.xmppradar.observation.Federation.RemoteDomain;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.Tally;

/** What a domain says of its server: who runs it, with whom it federates; and that it speaks with us. */
final class ServerFacts {

    /** Of a link that goes over a server that is not ours: how that one proves who it is is its business. */
    private static final String RELAYED = "relayed";

    private ServerFacts() {}

    /** {@code (:Domain)-[:DESCRIBED_BY]->(:VCard)} */
    static Fact card(Scope scope, CardFormat format, Card card) {
        Map<String, Object> node = new HashMap<>();
        put(node, "fullName", card.fullName());
        put(node, "nickname", card.nickname());
        put(node, "url", card.url());
        put(node, "organisation", card.organisation());
        put(node, "country", card.country());
        put(node, "description", card.description());
        card.photo().ifPresent(photo -> {
            put(node, "photoType", photo.type());
            put(node, "photoSha256", photo.sha256());
            photo.bytes().ifPresent(bytes -> node.put("photoBytes", (long) bytes));
        });
        String key =
                Fingerprint.of(card.toString().getBytes(StandardCharsets.UTF_8)).hex();
        return Fact.of(FactType.DESCRIBED_BY, scope, key, Map.of("format", format.key()))
                .withNode(node);
    }

    private static void put(Map<String, Object> node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    /** {@code (:Domain)-[:CONTACT]->(:Contact)} */
    static Set<Fact> contacts(Scope scope, List<ContactAddress> addresses) {
        Set<Fact> facts = new HashSet<>();
        addresses.forEach(contact ->
                facts.add(Fact.of(FactType.CONTACT, scope, contact.address(), Map.of("role", contact.role()))));
        return facts;
    }

    /**
     * {@code (:Domain)-[:FEDERATES_WITH]->(:Domain)}, by the domain's own word, and how many it does not name.
     *
     * @param federation with those named only that want to be (see {@link Consent})
     */
    static Set<Fact> federation(Scope scope, DomainName domain, Federation federation) {
        Set<Fact> facts = new HashSet<>();
        federation.named().forEach(remote -> facts.add(link(scope, remote)));
        facts.add(EntityFacts.holds(
                scope, domain, "anonymous links", new Tally(federation.anonymous(), federation.complete())));
        return facts;
    }

    private static Fact link(Scope scope, RemoteDomain remote) {
        return Fact.of(
                FactType.FEDERATES_WITH,
                scope,
                remote.name().ascii(),
                Map.of("source", "published", "direction", direction(remote.directions())));
    }

    /** Both ways, over one connection or two, is one word. */
    private static String direction(Set<Direction> directions) {
        if (directions.contains(Direction.BIDI) || directions.size() > 1) {
            return Direction.BIDI.key();
        }
        return directions.stream().findFirst().map(Direction::key).orElse("");
    }

    /** {@code (:Domain)-[:REACHED_BY]->(:Authentication)}: stanzas go to it and come back. */
    static Fact link(Scope scope, String from, Optional<ObservedStream> stream) {
        Map<String, Object> properties = new HashMap<>(Map.of("from", from));
        stream.ifPresent(own -> {
            properties.put("transport", own.transport().key());
            properties.put("bidirectional", own.bidirectional());
            properties.put("tlsVersion", own.tlsVersion());
            properties.put("cipher", own.cipher());
        });
        String method = stream.map(own -> own.authentication().key()).orElse(RELAYED);
        return Fact.of(FactType.REACHED_BY, scope, method, properties);
    }
}
