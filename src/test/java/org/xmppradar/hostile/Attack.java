package org.xmppradar.hostile;

/**
 * What one hostile peer does, and what must come of it.
 *
 * @param row the requirement of threats.md that it tries
 * @param name the peer, as in "a peer that ..."
 * @param act sets the peer upon the radar
 * @param expected the verdict, word for word
 * @param limit what it may cost us
 */
record Attack(String row, String name, Act act, String expected, Cost limit) {

    /** Plays the peer. */
    @FunctionalInterface
    interface Act {
        Met on(Target target) throws Exception;
    }

    /** What came of an attack, in words, and how many bytes the peer got rid of meanwhile. */
    record Met(String verdict, long bytes) {}

    Attack within(long milliseconds, long bytes) {
        return new Attack(row, name, act, expected, new Cost(milliseconds, bytes));
    }

    @Override
    public String toString() {
        return row + " a peer that " + name;
    }
}
