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
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Observation.TlsSurvey;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SoftwareHint;
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
        return Stream.of(before, tls, after, software(domain, visit), Stream.of(status(domain, visit)))
                .flatMap(stage -> stage);
    }

    static Stream<Sighting> of(TlsSurvey survey) {
        Stream<Sighting> versions = survey.support().versions().entrySet().stream()
                .flatMap(asked -> accepts(survey, asked.getKey().key(), asked.getValue()));
        return Stream.concat(
                versions, accepts(survey, "resumption", survey.support().resumption()));
    }

    private static Stream<Sighting> accepts(TlsSurvey survey, String trait, Outcome<Boolean> outcome) {
        Endpoint door = survey.endpoint();
        Scope scope = Scope.accepts(trait, door);
        return outcome instanceof Outcome.Seen<Boolean>(Boolean accepted)
                ? Stream.of(new Sighting(
                        new Subject.OfDomain(survey.domain()),
                        scope,
                        accepted ? Set.of(Fact.of(FactType.ACCEPTS, scope, trait, at(door))) : Set.of(),
                        survey.at()))
                : Stream.empty();
    }

    /** Only from where a server said something of its own: silence is no sign of anything. */
    private static Stream<Sighting> software(Subject domain, StreamVisit visit) {
        boolean spoke = visit.beforeTls().isPresent() || visit.afterTls().isPresent();
        Scope scope = Scope.software(visit.endpoint());
        return spoke || !visit.software().isEmpty()
                ? Stream.of(new Sighting(
                        domain,
                        scope,
                        visit.software().stream()
                                .map(hint -> runs(scope, visit.endpoint(), hint))
                                .collect(Collectors.toSet()),
                        visit.at()))
                : Stream.empty();
    }

    private static Fact runs(Scope scope, Endpoint door, SoftwareHint hint) {
        Map<String, Object> properties = at(door);
        properties.put("confidence", (long) hint.confidence());
        properties.put("evidence", hint.evidence());
        return Fact.of(FactType.RUNS, scope, hint.software(), properties);
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
        CertificateVerdict verdict = session.verdict();
        return Map.ofEntries(
                Map.entry("tlsVersion", session.version()),
                Map.entry("cipher", session.cipher()),
                Map.entry("group", session.group()),
                Map.entry("alpn", session.alpn()),
                Map.entry("trust", verdict.trust().key()),
                Map.entry("nameCheck", verdict.name().key()),
                Map.entry("validity", verdict.validity().key()),
                Map.entry("dane", verdict.dane().key()),
                Map.entry("chainOrder", verdict.order().key()),
                Map.entry("keyStrength", verdict.strength().key()),
                Map.entry("usage", verdict.usage().key()));
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
