package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import org.xmppradar.graph.Row;

/**
 * How the asking of one question went.
 *
 * @param detail what the peer said: evidence, strangers' text
 * @param since when it began to be so
 * @param times how often it was found so
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
        Instant lastSeen,
        Times times) {

    static Status of(Row fact, Seen seen, Visible visible) {
        return of(Finding.of(fact.text("kind")), fact, seen, visible);
    }

    /** The same of a question to the DNS, which nobody reaches, but answers. */
    static Status ofAnswer(Row fact, Seen seen, Visible visible) {
        return of(Finding.ofAnswer(fact.text("kind")), fact, seen, visible);
    }

    /** The same with a finding of the caller's. */
    static Status of(Finding finding, Row fact, Seen seen, Visible visible) {
        String detail = visible.text(fact.optionalText("detail").orElse(""));
        return of(finding, detail, fact.instant("firstSeen"), seen.last(fact), seen.times(fact));
    }

    /** The same with all that is known of it; {@code detail} may be shown. */
    static Status of(Finding finding, String detail, Instant since, Instant lastSeen, Times times) {
        return new Status(
                finding.kind(),
                finding.level(),
                finding.title(),
                finding.meaning(),
                finding.remedy(),
                finding.reference(),
                detail,
                since,
                lastSeen,
                times);
    }

    /** The specifications, one by one, with where to read them. */
    public List<Reference> references() {
        return Reference.in(reference);
    }
}
