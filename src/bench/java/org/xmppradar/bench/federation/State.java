package org.xmppradar.bench.federation;

import org.xmppradar.bench.federation.Dice.Of;

/**
 * What there is to see of a domain on a day, beside its links.
 *
 * @param edition how often its host has changed its address
 * @param renewal how often it has renewed its certificate
 * @param release how many releases its software has come on
 */
record State(Presence presence, int host, int edition, int authority, int renewal, Software software, int release) {

    /** All of it as one number, the same in every run. */
    @SuppressWarnings("EnumOrdinal") // within one run
    long print(Dice dice) {
        long places = dice.bits(Of.HOST, host, edition);
        long papers = dice.bits(Of.AUTHORITY, authority, renewal);
        return places + papers + dice.bits(Of.SOFTWARE, software.ordinal(), release);
    }

    /** Whether it is there. */
    enum Presence {
        HERE,
        /** Its server does not answer. */
        OUT,
        /** The DNS does not know it, any more or yet. */
        GONE
    }
}
