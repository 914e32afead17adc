package org.xmppradar.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.xmppradar.graph.Row;

/** Reads what the graph holds of a subject into the form that observations have, so that both can be compared. */
final class Known {

    /** Times and evidence are not part of a fact's identity. */
    private static final Set<String> NOT_IDENTITY =
            Set.of("scope", "firstSeen", "lastSeen", "until", "nth", "times", "detail");

    /** As a print, that of no facts that anybody has seen, so that they are read. */
    private static final long UNKNOWN = -1;

    private Known() {}

    /** With the facts, where the row has them. */
    static Ledger ledger(Row row) {
        return row.columns().containsKey("facts")
                ? new Ledger(
                        looks(row), row.rows("facts").stream().map(Known::open).toList())
                : Ledger.unread(looks(row));
    }

    static Visits visits(Row row) {
        return new Visits(
                row.optionalInstant("lastVisited").orElse(Instant.EPOCH),
                row.number("visits"),
                row.number("failures"),
                row.optionalInstant("silentSince"),
                new Watched(row.instants("watchedFrom"), row.instants("watchedTo")));
    }

    /** A domain that was last written before observations were counted has no counts; one from before prints were kept has none. */
    private static Map<Scope, Ledger.Looks> looks(Row row) {
        List<String> scopes = row.texts("seenScopes");
        List<Instant> last = row.instants("seenAt");
        List<Long> times = row.numbers("seenTimes");
        List<Long> prints = row.numbers("seenPrints");
        Map<Scope, Ledger.Looks> looks = new HashMap<>();
        for (int i = 0; i < scopes.size(); i++) {
            looks.put(
                    new Scope(scopes.get(i)),
                    new Ledger.Looks(
                            last.get(i),
                            times.isEmpty() ? 0 : times.get(i),
                            prints.isEmpty() ? UNKNOWN : prints.get(i)));
        }
        return looks;
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
        return new Ledger.Open(known, Optional.of(fact.text("id")), properties.instant("firstSeen"), nth(properties));
    }

    private static OptionalLong nth(Row properties) {
        return properties.columns().containsKey("nth")
                ? OptionalLong.of(properties.number("nth"))
                : OptionalLong.empty();
    }
}
