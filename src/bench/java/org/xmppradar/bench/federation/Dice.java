package org.xmppradar.bench.federation;

/**
 * Chance without a state: the same question is always answered alike, in whatever order questions are asked, so that any day of any
 * domain can be told without telling those before it.
 */
record Dice(long seed) {

    /** Which decision is asked about. */
    enum Of {
        ADDRESS,
        AUTHORITY,
        AUTHORITY_MOVE,
        DEATH,
        DIRECTION,
        EDITION,
        HOST,
        HOST_MOVE,
        LINK,
        LINK_DAY,
        LINK_TARGET,
        NAME,
        OUTAGE,
        RENEWAL,
        RETURN,
        SOFTWARE,
        SOFTWARE_MOVE,
        START,
        UPGRADE
    }

    /** 64 bits for a decision about {@code a}, and {@code b} where it takes two. */
    @SuppressWarnings("EnumOrdinal") // the same seed gives the same federation while nobody reorders them
    long bits(Of what, long a, long b) {
        return mix(mix(mix(seed + what.ordinal()) + a) + b);
    }

    /** From 0 to 1, without 1. */
    double unit(Of what, long a, long b) {
        return (bits(what, a, b) >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to {@code bound}, without it. */
    int below(int bound, Of what, long a, long b) {
        return (int) (unit(what, a, b) * bound);
    }

    boolean chance(double share, Of what, long a, long b) {
        return unit(what, a, b) < share;
    }

    /** The end of SplitMix64, after a step of its sequence: each bit of the question changes half of the answer. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
