package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import org.xmppradar.graph.Row;

/**
 * How the asking of one question went.
 *
 * @param detail what the peer said: evidence, strangers' text
 * @param since when it began to be so
 */
public record Status(
        String kind,
        Level level,
        String title,
        String meaning,
        String remedy,
        String reference,
        String detail,
        Instant since,
        Instant lastSeen) {

    static Status of(Row fact, Seen seen, Visible visible) {
        Finding finding = Finding.of(fact.text("kind"));
        return new Status(
                finding.kind(),
                finding.level(),
                finding.title(),
                finding.meaning(),
                finding.remedy(),
                finding.reference(),
                visible.text(fact.optionalText("detail").orElse("")),
                fact.instant("firstSeen"),
                seen.last(fact));
    }

    /** The specifications, one by one, with where to read them. */
    public List<Reference> references() {
        return Reference.in(reference);
    }
}
