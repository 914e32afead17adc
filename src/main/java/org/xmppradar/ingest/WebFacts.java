package org.xmppradar.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.HostMetaFormat;
import org.xmppradar.observation.HostMetaLink;
import org.xmppradar.observation.Observation.HostMeta;
import org.xmppradar.observation.Observation.Posh;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PoshDocument;

/**
 * What a domain says on the web: {@code (:Domain)-[:SERVES]->(:WebDocument)}, {@code -[:LINKS_TO]->(:WebLink)} and
 * {@code -[:PINS]->(:Pin)}, and how asking went: {@code (:Domain)-[:FETCHED]->(:Status)}. The last is kept apart from {@code WAS},
 * because a domain without a web server lacks nothing that XMPP needs.
 */
final class WebFacts {

    /** The document is there and can be read. */
    static final String FOUND = "found";

    /** The server says that there is no such document. */
    static final String ABSENT = "absent";

    /** Failures that are answers: there is no document, or one that no longer says anything. */
    private static final Set<FailureKind> NOTHING_SAID = Set.of(
            FailureKind.NO_SUCH_DOMAIN,
            FailureKind.NO_ADDRESS,
            FailureKind.WEB_PAGE_INSTEAD,
            FailureKind.DOCUMENT_MALFORMED);

    private WebFacts() {}

    static Stream<Sighting> of(HostMeta asked) {
        Scope scope = Scope.hostMeta(asked.format());
        return sightings(
                asked.domain(), scope, asked.answer(), said -> hostMeta(scope, asked.format(), said), asked.at());
    }

    static Stream<Sighting> of(Posh asked) {
        Scope scope = Scope.posh(asked.service());
        return sightings(asked.domain(), scope, asked.answer(), said -> posh(scope, said), asked.at());
    }

    private static <T> Stream<Sighting> sightings(
            DomainName name, Scope scope, Outcome<Optional<T>> answer, Function<T, Set<Fact>> shape, Instant at) {
        Subject domain = new Subject.OfDomain(name);
        Sighting status = new Sighting(domain, Scope.statusOf(scope), Set.of(status(scope, answer)), at);
        return Stream.concat(
                facts(answer, shape).map(facts -> new Sighting(domain, scope, facts, at)).stream(), Stream.of(status));
    }

    private static <T> Optional<Set<Fact>> facts(Outcome<Optional<T>> answer, Function<T, Set<Fact>> shape) {
        return switch (answer) {
            case Outcome.Seen<Optional<T>>(Optional<T> document) ->
                Optional.of(document.map(shape).orElse(Set.of()));
            case Outcome.Failed<Optional<T>>(Failure failure) ->
                NOTHING_SAID.contains(failure.kind()) ? Optional.of(Set.of()) : Optional.empty();
        };
    }

    private static <T> Fact status(Scope scope, Outcome<Optional<T>> answer) {
        return switch (answer) {
            case Outcome.Seen<Optional<T>>(Optional<T> document) ->
                status(scope, document.isPresent() ? FOUND : ABSENT, "");
            case Outcome.Failed<Optional<T>>(Failure failure) ->
                status(scope, failure.kind().key(), failure.detail());
        };
    }

    private static Fact status(Scope scope, String kind, String detail) {
        return Fact.of(FactType.FETCHED, Scope.statusOf(scope), kind, Map.of("document", scope.key()))
                .withEvidence(Map.of("detail", detail));
    }

    private static Set<Fact> hostMeta(Scope scope, HostMetaFormat format, HostMetaDocument said) {
        Set<Fact> facts = new HashSet<>();
        facts.add(said.second()
                .map(second -> serves(scope, "Host Meta 2", second.ttl()))
                .orElseGet(
                        () -> Fact.of(FactType.SERVES, scope, format == HostMetaFormat.XML ? "XRD" : "JRD", Map.of())));
        said.links().forEach(link -> facts.add(link(scope, link)));
        said.second()
                .map(HostMetaDocument.Second::publicKeyPins)
                .orElse(List.of())
                .forEach(digest -> facts.add(pin(scope, "public-key", "sha-256", digest, 0)));
        return facts;
    }

    private static Set<Fact> posh(Scope scope, PoshDocument said) {
        Set<Fact> facts = new HashSet<>();
        facts.add(serves(scope, said.delegatedTo().isPresent() ? "POSH, delegated" : "POSH", said.expires()));
        said.delegatedTo().ifPresent(url -> facts.add(link(scope, HostMetaLink.of("posh", url))));
        for (int number = 0; number < said.fingerprints().size(); number++) {
            int certificate = number + 1;
            said.fingerprints()
                    .get(number)
                    .forEach((hash, digest) -> facts.add(pin(scope, "certificate", hash, digest, certificate)));
        }
        return facts;
    }

    private static Fact serves(Scope scope, String form, long lifetime) {
        return Fact.of(FactType.SERVES, scope, form, Map.of("lifetime", lifetime));
    }

    private static Fact link(Scope scope, HostMetaLink link) {
        Map<String, Object> properties = new HashMap<>();
        link.port().ifPresent(port -> properties.put("port", (long) port));
        link.priority().ifPresent(priority -> properties.put("priority", (long) priority));
        link.weight().ifPresent(weight -> properties.put("weight", (long) weight));
        put(properties, "sni", link.sni());
        put(properties, "ech", link.ech());
        put(properties, "ips", String.join(", ", link.ips()));
        return Fact.of(FactType.LINKS_TO, scope, (link.relation() + " " + link.href()).strip(), properties)
                .withNode(Map.of("rel", link.relation(), "href", link.href()));
    }

    private static void put(Map<String, Object> properties, String key, String value) {
        if (!value.isEmpty()) {
            properties.put(key, value);
        }
    }

    /** @param group which of a POSH document's fingerprints: the digests of one are of the same certificate */
    private static Fact pin(Scope scope, String of, String hash, String digest, int group) {
        return Fact.of(FactType.PINS, scope, of + " " + hash + " " + digest, Map.of("group", (long) group))
                .withNode(Map.of("of", of, "hash", hash, "digest", digest));
    }
}
