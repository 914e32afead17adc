package org.xmppradar.ingest;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change is about besides its subject, where its facts before and after lead to: the change feed is asked for it. {@code
 * (:Change)-[:CONCERNS]->(:CertificateAuthority|Software|Host)}
 *
 * @param certificates the leaves presented: their issuers are meant, which the graph knows
 */
record Concerns(Set<String> certificates, Set<String> software, Set<String> hosts) {

    static Concerns of(Diff diff) {
        return new Concerns(
                targets(diff, Concerns::isLeaf),
                targets(diff, fact -> fact.type() == FactType.RUNS),
                targets(diff, fact -> fact.type() == FactType.SERVED_BY));
    }

    private static boolean isLeaf(Fact fact) {
        return fact.type() == FactType.PRESENTS
                && fact.properties().get("position") instanceof Number position
                && position.longValue() == 0;
    }

    private static Set<String> targets(Diff diff, Predicate<Fact> which) {
        return Stream.concat(diff.vanished().stream(), diff.appeared().stream())
                .filter(which)
                .map(Fact::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
