package org.xmppradar.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Interval;

/** When each scope of a node was last answered: the truth about {@code lastSeen} of every fact that is still open. */
record Seen(Map<String, Instant> byScope) {

    /** Reads the two lists in step that a Domain or a Host carries. */
    static Seen of(Row node) {
        List<String> scopes = node.texts("seenScopes");
        List<Instant> times = node.instants("seenAt");
        Map<String, Instant> byScope = new HashMap<>();
        for (int i = 0; i < Math.min(scopes.size(), times.size()); i++) {
            byScope.put(scopes.get(i), times.get(i));
        }
        return new Seen(Map.copyOf(byScope));
    }

    /** When the fact was last confirmed. */
    Instant last(Row fact) {
        Instant written = fact.instant("lastSeen");
        boolean open = fact.instant("until").equals(Interval.OPEN);
        return open ? byScope.getOrDefault(fact.text("scope"), written) : written;
    }

    /** Whether the question was answered, be it by "there is none". */
    boolean answered(String scope) {
        return byScope.containsKey(scope);
    }

    /** The newest answer of all. */
    Optional<Instant> newest() {
        return byScope.values().stream().max(Instant::compareTo);
    }
}
