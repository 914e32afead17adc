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
        return of(Finding.of(fact.text("kind")), fact, seen, visible);
    }

    /** The same of a question to the DNS, which nobody reaches, but answers. */
    static Status ofAnswer(Row fact, Seen seen, Visible visible) {
        return of(Finding.ofAnswer(fact.text("kind")), fact, seen, visible);
    }

    private static Status of(Finding finding, Row fact, Seen seen, Visible visible) {
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
