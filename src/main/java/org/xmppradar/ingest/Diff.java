package org.xmppradar.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an observation of a scope changes in what is known of it; sorted, so that the same change is always written alike. */
record Diff(List<Fact> vanished, List<Fact> appeared) {

    static Diff between(Collection<Fact> known, Collection<Fact> seen) {
        return new Diff(without(known, seen), without(seen, known));
    }

    boolean isEmpty() {
        return vanished.isEmpty() && appeared.isEmpty();
    }

    private static List<Fact> without(Collection<Fact> facts, Collection<Fact> others) {
        Set<Fact> excluded = new HashSet<>(others);
        return facts.stream()
                .filter(fact -> !excluded.contains(fact))
                .distinct()
                .sorted()
                .toList();
    }
}
