package org.xmppradar.query;

import java.time.Instant;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;

/**
 * For how long asking one question about a service went one way.
 *
 * @param door whether it was an endpoint that was asked, not the DNS
 * @param problem what went wrong and where, in words
 * @param until when something else was seen
 */
record StatusSpell(
        String scope,
        boolean door,
        String kind,
        Level level,
        String problem,
        Instant from,
        Instant lastSeen,
        Instant until,
        Times times) {

    static StatusSpell of(Row row, Seen seen) {
        Finding finding = Finding.of(row.text("kind"));
        boolean door = Door.isOneIn(row);
        return new StatusSpell(
                row.text("scope"),
                door,
                finding.kind(),
                finding.level(),
                finding.title() + (door ? " at " + row.text("host") + ":" + row.number("port") : " by the DNS"),
                row.instant("firstSeen"),
                seen.last(row),
                row.instant("until"),
                seen.times(row));
    }

    boolean succeeded() {
        return level == Level.GOOD;
    }

    boolean failed() {
        return level == Level.BAD || level == Level.FLAWED;
    }

    boolean seenOnce() {
        return times.exact() ? times.number() == 1 : from.equals(lastSeen);
    }

    /** It is believed until something else was seen, but not for long after it was seen last. */
    Instant believedUntil() {
        return Stream.of(until, lastSeen.plus(Watch.REGULAR))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
