package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xmppradar.graph.Row;

/**
 * A domain as one line of a list.
 *
 * @param lastVisited the last visit, unless it was after the moment that the list is of: which was the last before is not kept
 */
public record DomainEntry(
        String name, String unicode, Instant firstSeen, Optional<Instant> lastVisited, Summary status) {

    static DomainEntry of(Row row, Instant at) {
        Optional<Instant> lastVisited = row.optionalInstant("lastVisited").filter(visit -> !visit.isAfter(at));
        List<String> kinds = row.texts("kinds");
        return new DomainEntry(
                row.text("name"),
                row.optionalText("unicode").orElse(row.text("name")),
                row.instant("firstSeen"),
                lastVisited,
                Summary.of(lastVisited.isPresent() || !kinds.isEmpty(), kinds));
    }

    /** For pages: nobody had looked at it yet. */
    public boolean neverVisited() {
        return status.equals(Summary.UNVISITED);
    }
}
