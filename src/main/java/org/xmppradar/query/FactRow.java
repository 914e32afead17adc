package org.xmppradar.query;

import java.time.Instant;
import java.util.Optional;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Interval;

/** A fact that began or ended between two moments, as the graph has it. */
record FactRow(Row row, Between span) {

    private static final String ADDRESS = "RESOLVES_TO";

    String type() {
        return row.text("type");
    }

    Row fact() {
        return row.row("fact");
    }

    Row target() {
        return row.row("target");
    }

    /** The question that it answers; an address is a host's, so the host is part of it. */
    String scope() {
        String scope = row.optionalText("scope").orElse("");
        return type().equals(ADDRESS)
                ? scope + "@" + fact().optionalText("host").orElse("")
                : scope;
    }

    boolean before() {
        return interval().holdsAt(span.from());
    }

    boolean after() {
        return interval().holdsAt(span.to());
    }

    boolean isAtDoor() {
        return Door.isOneIn(fact());
    }

    String words() {
        return FactWords.of(type(), fact(), target());
    }

    private Interval interval() {
        return new Interval(row.instant("firstSeen"), row.instant("lastSeen"), row.instant("until"));
    }

    FactLine line(Visible visible) {
        Seen seen = Seen.of(row);
        Instant until = row.instant("until");
        return new FactLine(
                type(),
                visible.text(words()),
                row.instant("firstSeen"),
                seen.last(row),
                until.equals(Interval.OPEN) || until.isAfter(span.to()) ? Optional.empty() : Optional.of(until),
                seen.times(row));
    }
}
