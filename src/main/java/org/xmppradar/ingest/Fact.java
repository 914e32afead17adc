package org.xmppradar.ingest;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.observation.FailureKind;

/**
 * One relationship as it was seen. Two facts are the same when they answer the same question with the same target and the same
 * properties; what is known of the target besides its key, and the evidence, are passengers.
 *
 * @param target the key of the node it leads to
 * @param properties of the relationship, without scope and times: texts, whole numbers as Long, truth values
 * @param node what a new target node is given besides its key
 * @param evidence properties of the relationship that are not part of its identity
 */
record Fact(
        FactType type,
        Scope scope,
        String target,
        Map<String, Object> properties,
        Map<String, Object> node,
        Map<String, Object> evidence)
        implements Comparable<Fact> {

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::scope)
            .thenComparing(Fact::type)
            .thenComparing(Fact::target)
            .thenComparing(fact -> new TreeMap<>(fact.properties()).toString());

    private static final Set<String> OURS = Stream.of(FailureKind.values())
            .filter(FailureKind::isOurs)
            .map(FailureKind::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<FactType> SAID_ONCE = Set.of(FactType.LISTS, FactType.FEDERATES_WITH);

    Fact {
        properties = Map.copyOf(properties);
        node = Map.copyOf(node);
        evidence = Map.copyOf(evidence);
    }

    /** A fact whose target needs nothing but its key. */
    static Fact of(FactType type, Scope scope, String target, Map<String, Object> properties) {
        return new Fact(type, scope, target, properties, Map.of(), Map.of());
    }

    /** Whether it tells of a failure of ours, and so nothing about the subject. */
    boolean isOurs() {
        return (type == FactType.WAS || type == FactType.FETCHED || type == FactType.ASKED) && OURS.contains(target);
    }

    /** Whether both cannot hold at once: a list has one length, and says one thing of each domain on it. */
    boolean replaces(Fact before) {
        return type == before.type
                && (type == FactType.HOLDS || (SAID_ONCE.contains(type) && target.equals(before.target)));
    }

    Fact withNode(Map<String, Object> given) {
        return new Fact(type, scope, target, properties, given, evidence);
    }

    Fact withEvidence(Map<String, Object> given) {
        return new Fact(type, scope, target, properties, node, given);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact
                && type == fact.type
                && scope.equals(fact.scope)
                && target.equals(fact.target)
                && properties.equals(fact.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, scope, target, properties);
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
