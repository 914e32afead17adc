package org.xmppradar.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one observation changed in one scope, as the append-only log keeps it: a line for each fact that held before and no more,
 * and for each that holds now and did not before.
 */
record ScopeChange(FactType kind, Scope scope, Instant at, List<String> before, List<String> after, Concerns concerns) {

    static ScopeChange of(Scope scope, Diff diff, Instant at) {
        FactType kind = Stream.concat(diff.vanished().stream(), diff.appeared().stream())
                .map(Fact::type)
                .findFirst()
                .orElseThrow();
        return new ScopeChange(kind, scope, at, texts(diff.vanished()), texts(diff.appeared()), Concerns.of(diff));
    }

    /** Ordered by time, and the same whenever the same change is written: the millisecond in 13 digits comes first. */
    String id(Subject subject) {
        return String.format(Locale.ROOT, "%013d %s %s", at.toEpochMilli(), subject.name(), scope);
    }

    private static List<String> texts(List<Fact> facts) {
        return facts.stream().map(FactText::of).toList();
    }
}
