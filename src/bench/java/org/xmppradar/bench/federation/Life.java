package org.xmppradar.bench.federation;

import org.xmppradar.bench.federation.Dice.Of;

/** Which domains are there on which day (from 0), and which of them cannot be reached on that day. */
record Life(Size size, Dice dice) {

    /** Two years. */
    static final int DAYS = 730;

    private static final double DIE = 0.1;
    private static final double RETURN = 0.5;
    private static final double OUTAGE = 0.01;

    /** Nobody dies before this day, so that the first days are whole. */
    private static final int SAFE = 10;

    private static final int SHORTEST_ABSENCE = 40;
    private static final int LONGEST_ABSENCE = 200;

    /** Whether the domain has been set up, and is not gone. */
    boolean isThere(int number, int day) {
        return day >= begins(number) && !isGone(number, day);
    }

    /** The first day of a domain; 0 for all that were there before. */
    int begins(int number) {
        return number < size.domains() ? 0 : 1 + dice.below(DAYS - 1, Of.START, number, 0);
    }

    private boolean isGone(int number, int day) {
        if (!dice.chance(DIE, Of.DEATH, number, 0)) {
            return false;
        }
        int died = SAFE + dice.below(DAYS - SAFE, Of.DEATH, number, 1);
        return day >= died && !(dice.chance(RETURN, Of.RETURN, number, 0) && day >= died + absence(number));
    }

    private int absence(int number) {
        return SHORTEST_ABSENCE + dice.below(LONGEST_ABSENCE - SHORTEST_ABSENCE, Of.RETURN, number, 1);
    }

    /** Whether its server does not answer on this day; on the first days all do. */
    boolean isOut(int number, int day) {
        return day >= SAFE && dice.chance(OUTAGE, Of.OUTAGE, number, day);
    }
}
