package org.xmppradar.query;

import java.time.Instant;
import java.util.Optional;
import org.xmppradar.graph.Row;

/** A domain as one line of a list. */
public record DomainEntry(
        String name, String unicode, Instant firstSeen, Optional<Instant> lastVisited, Summary status) {

    static DomainEntry of(Row row) {
        Optional<Instant> lastVisited = row.optionalInstant("lastVisited");
        return new DomainEntry(
                row.text("name"),
                row.optionalText("unicode").orElse(row.text("name")),
                row.instant("firstSeen"),
                lastVisited,
                Summary.of(lastVisited.isPresent(), row.texts("kinds")));
    }
}
