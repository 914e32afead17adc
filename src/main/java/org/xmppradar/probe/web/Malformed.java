package org.xmppradar.probe.web;

import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;

/** Leaves a reader at the first thing that is wrong; goes no further than {@link Reading}. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    Malformed(String what) {
        this(FailureKind.DOCUMENT_MALFORMED, what);
    }

    Malformed(FailureKind kind, String what) {
        super(what, null, false, false);
        this.kind = kind;
    }

    /** What the gate before the XML parser found. */
    static Malformed of(Failure offence) {
        FailureKind kind =
                offence.kind() == FailureKind.LIMIT_EXCEEDED ? offence.kind() : FailureKind.DOCUMENT_MALFORMED;
        return new Malformed(kind, offence.detail());
    }

    <T> Outcome<T> outcome() {
        return Outcome.failed(kind, String.valueOf(getMessage()));
    }
}
