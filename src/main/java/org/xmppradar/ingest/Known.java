package org.xmppradar.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.graph.Row;

/** Reads what the graph holds of a subject into the form that observations have, so that both can be compared. */
final class Known {

    /** Times and evidence are not part of a fact's identity. */
    private static final Set<String> NOT_IDENTITY = Set.of("scope", "firstSeen", "lastSeen", "until", "detail");

    private Known() {}

    static Ledger ledger(Row row) {
        return new Ledger(
                seenAt(row), row.rows("facts").stream().map(Known::open).toList());
    }

    static Visits visits(Row row) {
        return new Visits(
                row.optionalInstant("lastVisited").orElse(Instant.EPOCH), row.number("visits"), row.number("failures"));
    }

    private static Map<Scope, Instant> seenAt(Row row) {
        List<String> scopes = row.texts("seenScopes");
        List<Instant> times = row.instants("seenAt");
        Map<Scope, Instant> seenAt = new HashMap<>();
        for (int i = 0; i < scopes.size(); i++) {
            seenAt.put(new Scope(scopes.get(i)), times.get(i));
        }
        return seenAt;
    }

    private static Ledger.Open open(Row fact) {
        Row properties = fact.row("properties");
        Map<String, Object> identity = new HashMap<>(properties.columns());
        identity.keySet().removeAll(NOT_IDENTITY);
        Map<String, Object> node = new HashMap<>();
        fact.optionalText("title").ifPresent(title -> node.put("subjectTitle", title));
        Fact known = Fact.of(
                        FactType.valueOf(fact.text("type")),
                        new Scope(properties.text("scope")),
                        fact.text("target"),
                        identity)
                .withNode(node);
        return new Ledger.Open(known, Optional.of(fact.text("id")), properties.instant("firstSeen"));
    }
}
