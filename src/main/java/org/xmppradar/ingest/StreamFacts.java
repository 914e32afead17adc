package org.xmppradar.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.model.Endpoint;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.StreamFeatures;
import org.xmppradar.observation.TlsSession;

/**
 * What one endpoint showed, stage by stage: {@code (:Domain)-[:ADVERTISES]->(:Feature)}, {@code -[:PRESENTS]->(:Certificate)} and
 * {@code -[:WAS]->(:Status)}. A stage that was not reached was not seen.
 */
final class StreamFacts {

    /** The status of what answered as it should. */
    static final String REACHABLE = "reachable";

    private StreamFacts() {}

    static Stream<Sighting> of(StreamVisit visit) {
        Subject domain = new Subject.OfDomain(visit.domain());
        Endpoint door = visit.endpoint();
        Stream<Sighting> before = visit
                .beforeTls()
                .map(said -> new Sighting(
                        domain, Scope.before(door), features(Scope.before(door), door, "before-tls", said), visit.at()))
                .stream();
        Stream<Sighting> tls = visit
                .tls()
                .map(session -> new Sighting(domain, Scope.tls(door), certificates(door, session), visit.at()))
                .stream();
        Stream<Sighting> after = visit
                .afterTls()
                .map(said -> new Sighting(
                        domain, Scope.after(door), features(Scope.after(door), door, "after-tls", said), visit.at()))
                .stream();
        return Stream.of(before, tls, after, Stream.of(status(domain, visit))).flatMap(stage -> stage);
    }

    /** How the asking went; {@code question} says what was asked. */
    static Fact status(Scope scope, Map<String, Object> question, Optional<Failure> problem) {
        String kind = problem.map(failure -> failure.kind().key()).orElse(REACHABLE);
        String detail = problem.map(Failure::detail).orElse("");
        return Fact.of(FactType.WAS, scope, kind, question).withEvidence(Map.of("detail", detail));
    }

    private static Sighting status(Subject domain, StreamVisit visit) {
        Scope scope = Scope.status(visit.endpoint());
        Optional<Failure> problem = visit.failure().or(() -> visit.problem().map(Failure::of));
        return new Sighting(domain, scope, Set.of(status(scope, at(visit.endpoint()), problem)), visit.at());
    }

    private static Set<Fact> features(Scope scope, Endpoint door, String phase, StreamFeatures said) {
        Map<String, Object> properties = at(door);
        properties.put("phase", phase);
        return said.features().stream()
                .map(feature -> Fact.of(FactType.ADVERTISES, scope, feature.key(), properties)
                        .withNode(node(feature)))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> node(Feature feature) {
        return Map.of("namespace", feature.namespace(), "name", feature.name(), "value", feature.value());
    }

    private static Set<Fact> certificates(Endpoint door, TlsSession session) {
        Set<Fact> facts = new HashSet<>();
        for (int position = 0; position < session.chain().size(); position++) {
            Map<String, Object> properties = at(door);
            properties.put("position", (long) position);
            if (position == 0) {
                properties.putAll(leaf(session));
            }
            CertificateFacts certificate = session.chain().get(position);
            facts.add(Fact.of(
                            FactType.PRESENTS,
                            Scope.tls(door),
                            certificate.sha256().hex(),
                            properties)
                    .withNode(CertificateNode.of(certificate)));
        }
        return facts;
    }

    private static Map<String, Object> leaf(TlsSession session) {
        return Map.of(
                "tlsVersion", session.version(),
                "cipher", session.cipher(),
                "alpn", session.alpn(),
                "trust", session.verdict().trust().key(),
                "nameCheck", session.verdict().name().key(),
                "validity", session.verdict().validity().key(),
                "dane", session.verdict().dane().key());
    }

    private static Map<String, Object> at(Endpoint door) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("service", door.service().key());
        properties.put("transport", door.transport().key());
        properties.put("host", door.host().ascii());
        properties.put("port", (long) door.port());
        return properties;
    }
}
