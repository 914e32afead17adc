package org.xmppradar.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Interval;

/** When each scope of a node was last answered: the truth about {@code lastSeen} of every fact that is still open. */
record Seen(Map<String, Instant> byScope, Map<String, Long> timesByScope) {

    /** Of scopes whose answers nobody counted. */
    Seen(Map<String, Instant> byScope) {
        this(byScope, Map.of());
    }

    /** Reads the three lists in step that a Domain or a Host carries; the third, how often, may be missing. */
    static Seen of(Row node) {
        List<String> scopes = node.texts("seenScopes");
        List<Instant> at = node.instants("seenAt");
        List<Long> times = node.numbers("seenTimes");
        Map<String, Instant> byScope = new HashMap<>();
        Map<String, Long> timesByScope = new HashMap<>();
        for (int i = 0; i < Math.min(scopes.size(), at.size()); i++) {
            byScope.put(scopes.get(i), at.get(i));
            if (i < times.size()) {
                timesByScope.put(scopes.get(i), times.get(i));
            }
        }
        return new Seen(Map.copyOf(byScope), Map.copyOf(timesByScope));
    }

    /** When the fact was last confirmed. */
    Instant last(Row fact) {
        Instant written = fact.instant("lastSeen");
        boolean open = fact.instant("until").equals(Interval.OPEN);
        return open ? byScope.getOrDefault(fact.text("scope"), written) : written;
    }

    /**
     * How often the fact was seen: it carries which observation of its scope first showed it ({@code nth}) and, once closed, how
     * many did ({@code times}). Facts of before sightings were counted carry neither.
     */
    Times times(Row fact) {
        Optional<Long> closed = fact.optionalNumber("times");
        Optional<Long> first = fact.optionalNumber("nth");
        Optional<Long> all = Optional.ofNullable(timesByScope.get(fact.text("scope")));
        boolean open = fact.instant("until").equals(Interval.OPEN);
        return closed.or(() -> open ? all.flatMap(last -> first.map(nth -> last - nth + 1)) : Optional.empty())
                .map(Times::counted)
                .orElseGet(() -> Times.uncounted(fact, last(fact)));
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
