package org.xmppradar.query;

import java.util.List;

/**
 * One step on the way from one server to another, and whether it can be taken.
 *
 * @param name such as {@code reachable}
 * @param level good: it can; flawed: it depends on how strict a server is; bad: it cannot; neutral: not enough is known
 * @param remedy how to mend it; empty where nothing is to be mended
 * @param rule what the step is, in a sentence
 * @param evidence the facts that it rests on, strangers' text among them
 */
public record PairStep(
        String name,
        Level level,
        String title,
        String words,
        String remedy,
        String rule,
        String reference,
        List<String> evidence) {

    public PairStep {
        evidence = List.copyOf(evidence);
    }

    /** The specifications, one by one, with where to read them. */
    public List<Reference> references() {
        return Reference.in(reference);
    }
}
