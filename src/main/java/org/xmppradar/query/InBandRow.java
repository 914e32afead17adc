package org.xmppradar.query;

import java.time.Instant;
import java.util.Optional;
import org.xmppradar.graph.Row;

/** A fact that was said in-band, as the graph has it. */
record InBandRow(Row row) {

    boolean is(String type) {
        return row.text("type").equals(type);
    }

    /** Whom it is about; empty when it is about the domain as a whole. */
    String entity() {
        return said("entity");
    }

    /** A text of the relationship; empty when it is missing. */
    String said(String property) {
        return row.row("fact").optionalText(property).orElse("");
    }

    boolean flag(String property) {
        return row.row("fact").flag(property);
    }

    /** A text of the node; empty when it is missing. */
    String target(String property) {
        return row.row("target").optionalText(property).orElse("");
    }

    Row target() {
        return row.row("target");
    }

    Instant firstSeen() {
        return row.instant("firstSeen");
    }

    Instant lastSeen(Seen seen) {
        return seen.last(row);
    }

    Times times(Seen seen) {
        return seen.times(row);
    }

    /** How a question went, where this says it. */
    Optional<Status> status(Seen seen, Visible visible) {
        return Optional.of(Status.of(
                InBandFinding.of(target("kind")),
                visible.text(said("detail")),
                firstSeen(),
                lastSeen(seen),
                times(seen)));
    }
}
