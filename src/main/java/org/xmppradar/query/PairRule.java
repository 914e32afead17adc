package org.xmppradar.query;

import java.util.List;

/** A step of a pair before it is known how it goes. */
record PairRule(String name, String title, String rule, String reference) {

    PairStep good(String words, List<String> evidence) {
        return of(Level.GOOD, words, "", evidence);
    }

    PairStep depends(String words, String remedy, List<String> evidence) {
        return of(Level.FLAWED, words, remedy, evidence);
    }

    PairStep bad(String words, String remedy, List<String> evidence) {
        return of(Level.BAD, words, remedy, evidence);
    }

    PairStep unknown(String words) {
        return of(Level.NEUTRAL, words, "", List.of());
    }

    private PairStep of(Level level, String words, String remedy, List<String> evidence) {
        return new PairStep(name, level, title, words, remedy, rule, reference, evidence);
    }
}
