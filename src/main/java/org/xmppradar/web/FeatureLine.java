package org.xmppradar.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xmppradar.query.DomainDocument;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.FeatureFact;
import org.xmppradar.query.Reference;
import org.xmppradar.query.Times;

/**
 * One feature as a line of the domain page: its values together, and whether it is offered before TLS, after, or both.
 *
 * @param raw the qualified name as it was sent
 */
record FeatureLine(
        String title,
        String raw,
        List<Reference> references,
        List<String> values,
        String phase,
        Instant firstSeen,
        Instant lastSeen,
        Times times) {

    private record Sighting(FeatureFact fact, boolean afterTls) {}

    /** The features of one service at all of its endpoints, those that we know by name first. */
    static List<FeatureLine> of(DomainDocument document, String service) {
        Map<String, List<Sighting>> byName = new LinkedHashMap<>();
        document.endpoints().stream()
                .filter(door -> door.service().equals(service))
                .flatMap(FeatureLine::sightings)
                .forEach(each -> byName.computeIfAbsent(raw(each.fact()), _ -> new ArrayList<>())
                        .add(each));
        return byName.values().stream()
                .map(FeatureLine::line)
                .sorted(Comparator.comparing((FeatureLine line) -> line.title().isEmpty())
                        .thenComparing(FeatureLine::title)
                        .thenComparing(FeatureLine::raw))
                .toList();
    }

    private static Stream<Sighting> sightings(DoorFacts door) {
        return Stream.concat(
                door.featuresBefore().stream().map(fact -> new Sighting(fact, false)),
                door.featuresAfter().stream().map(fact -> new Sighting(fact, true)));
    }

    private static String raw(FeatureFact fact) {
        return "{" + fact.namespace() + "}" + fact.name();
    }

    private static FeatureLine line(List<Sighting> sightings) {
        FeatureFact first = sightings.getFirst().fact();
        List<FeatureFact> facts = sightings.stream().map(Sighting::fact).toList();
        return new FeatureLine(
                first.title(),
                raw(first),
                Reference.in(first.reference()),
                facts.stream()
                        .map(FeatureFact::value)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList(),
                phase(sightings),
                facts.stream()
                        .map(FeatureFact::firstSeen)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                facts.stream()
                        .map(FeatureFact::lastSeen)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                facts.stream().map(FeatureFact::times).reduce(Times::or).orElseThrow());
    }

    private static String phase(List<Sighting> sightings) {
        boolean after = sightings.stream().anyMatch(Sighting::afterTls);
        boolean before = sightings.stream().anyMatch(each -> !each.afterTls());
        return before && after ? "Before and after TLS" : after ? "After TLS" : "Before TLS";
    }
}
