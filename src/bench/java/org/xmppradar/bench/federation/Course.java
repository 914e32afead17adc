package org.xmppradar.bench.federation;

import org.xmppradar.bench.federation.Dice.Of;
import org.xmppradar.bench.federation.State.Presence;

/** How domains change: each has a pace and a fate of its own. */
record Course(Size size, Dice dice, Life life) {

    private static final int SHORTEST_RENEWAL = 60;
    private static final int LONGEST_RENEWAL = 90;
    private static final int RELEASE = 45;
    private static final int SLOWEST_UPGRADE = 120;
    private static final double HOST_MOVE = 0.15;
    private static final double ADDRESS_MOVE = 0.10;
    private static final double AUTHORITY_MOVE = 0.05;
    private static final double SOFTWARE_MOVE = 0.03;

    /** A few hosts serve very many domains, a few authorities nearly all. */
    private static final double HOST_CROWDING = 2.2;

    private static final double AUTHORITY_CROWDING = 6;

    State of(int number, int day) {
        int host = host(number, day);
        return new State(
                presence(number, day),
                host,
                moved(ADDRESS_MOVE, Of.ADDRESS, host, day) ? 1 : 0,
                authority(number, day),
                renewal(number, day),
                software(number, day),
                release(number, day));
    }

    private Presence presence(int number, int day) {
        if (!life.isThere(number, day)) {
            return Presence.GONE;
        }
        return life.isOut(number, day) ? Presence.OUT : Presence.HERE;
    }

    /** Whether what happens to a share of all within the two years has happened to this one. */
    private boolean moved(double share, Of what, int number, int day) {
        return dice.chance(share, what, number, 0) && day > dice.below(Life.DAYS, what, number, 1);
    }

    private int host(int number, int day) {
        boolean moved = moved(HOST_MOVE, Of.HOST_MOVE, number, day);
        if (number < size.hosts() && !moved) {
            return number;
        }
        return crowded(size.hosts(), HOST_CROWDING, Of.HOST, number, moved);
    }

    private int authority(int number, int day) {
        boolean moved = moved(AUTHORITY_MOVE, Of.AUTHORITY_MOVE, number, day);
        int issuing = Certificates.issuing(size);
        if (number < issuing && !moved) {
            return number;
        }
        return crowded(issuing, AUTHORITY_CROWDING, Of.AUTHORITY, number, moved);
    }

    private int crowded(int bound, double crowding, Of what, int number, boolean moved) {
        return (int) (bound * StrictMath.pow(dice.unit(what, number, moved ? 1 : 0), crowding));
    }

    private int renewal(int number, int day) {
        return (day + renewalPhase(number)) / renewalEvery(number);
    }

    private int renewalEvery(int number) {
        return SHORTEST_RENEWAL + dice.below(LONGEST_RENEWAL - SHORTEST_RENEWAL + 1, Of.RENEWAL, number, 0);
    }

    /** How old its certificate is on the first day. */
    private int renewalPhase(int number) {
        return dice.below(renewalEvery(number), Of.RENEWAL, number, 1);
    }

    /** The day on which a certificate was issued; before the first it is negative. */
    int issuedOn(int number, int renewal) {
        return renewal * renewalEvery(number) - renewalPhase(number);
    }

    private Software software(int number, int day) {
        boolean moved = moved(SOFTWARE_MOVE, Of.SOFTWARE_MOVE, number, day);
        return Software.at(dice.unit(Of.SOFTWARE, number, moved ? 1 : 0));
    }

    private int release(int number, int day) {
        return Math.max(0, day - dice.below(SLOWEST_UPGRADE, Of.UPGRADE, number, 0)) / RELEASE;
    }
}
