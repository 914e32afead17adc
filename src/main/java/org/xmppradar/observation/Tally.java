package org.xmppradar.observation;

/**
 * How many there are, as counted or as the peer claims.
 *
 * @param exact false when there are at least so many
 */
public record Tally(long number, boolean exact) {

    public Tally {
        number = Math.max(0, number);
    }

    public static Tally exactly(long number) {
        return new Tally(number, true);
    }

    public static Tally atLeast(long number) {
        return new Tally(number, false);
    }

    /** For people: {@code 12}, or {@code ≥ 500} when counting ended there. */
    public String text() {
        return (exact ? "" : "\u2265 ") + number;
    }
}
