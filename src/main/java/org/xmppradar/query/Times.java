package org.xmppradar.query;

import java.time.Instant;
import org.xmppradar.graph.Row;

/**
 * How often a fact was seen.
 *
 * @param number so many times
 * @param exact whether each was counted; else it was seen at least so often, before sightings were counted
 */
public record Times(long number, boolean exact) {

    private static final Times ONCE = new Times(1, false);
    private static final Times TWICE = new Times(2, false);

    static Times counted(long number) {
        return new Times(Math.max(1, number), true);
    }

    /** Of a fact that nobody counted: what was first and last seen at different times was seen at both. */
    static Times uncounted(Row fact, Instant lastSeen) {
        return fact.instant("firstSeen").isBefore(lastSeen) ? TWICE : ONCE;
    }

    /** The better known of two. */
    public Times or(Times other) {
        return number >= other.number ? this : other;
    }

    /** Such as {@code 41 times} or {@code at least once}. */
    public String words() {
        String count = number == 1 ? "once" : number == 2 ? "twice" : number + " times";
        return exact ? count : "at least " + count;
    }
}
